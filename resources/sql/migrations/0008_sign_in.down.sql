SET LOCAL ROLE gatehouse_auth;
DROP FUNCTION auth_rotate(bytea, bytea);
DROP FUNCTION auth_revoke(bytea);
DROP FUNCTION auth_end_family(uuid);
DROP FUNCTION auth_issue(uuid, bytea, uuid);
DROP FUNCTION auth_find_user(text);
