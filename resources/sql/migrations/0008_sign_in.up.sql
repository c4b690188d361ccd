-- Sign-in. Whoever signs in has no organisation yet, so row-level security hides the person from the
-- gateway; and refresh tokens are nobody's business but sign-in's. Four functions of gatehouse_auth do
-- what must be done there, and the gateway may call them and nothing else.
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'gatehouse_auth', 'MEMBER') THEN
    EXECUTE format('GRANT gatehouse_auth TO %I', current_user);
  END IF;
  EXECUTE format('GRANT CREATE ON SCHEMA %I TO gatehouse_auth', current_schema());
END
$$;
SET LOCAL ROLE gatehouse_auth;

CREATE FUNCTION auth_find_user(wanted text)
RETURNS TABLE (id uuid, org_id uuid, role text, password_hash text)
LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT u.id, u.org_id, u.role, u.password_hash FROM users u WHERE u.username = wanted
$$;

-- The first token of a family. What of this person has expired goes.
CREATE FUNCTION auth_issue(wanted uuid, new_hash bytea, new_family uuid)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER AS $$
  DELETE FROM refresh_tokens t WHERE t.user_id = wanted AND t.expires_at < clock_timestamp();
  INSERT INTO refresh_tokens (token_hash, family, user_id, expires_at)
  VALUES (new_hash, new_family, wanted, clock_timestamp() + interval '30 days')
$$;

-- Ends a family; how many tokens that were still good went with it.
CREATE FUNCTION auth_end_family(wanted uuid)
RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER AS $$
  WITH ended AS (
    UPDATE refresh_tokens t SET revoked_at = clock_timestamp()
    WHERE t.family = wanted AND t.revoked_at IS NULL AND t.expires_at > clock_timestamp() RETURNING 1)
  SELECT count(*) FROM ended
$$;

-- One use of a token. outcome:
--   rotated  new_hash is the successor
--   reused   the token was used before: two hold it, so its family ended just now
--   refused  unknown, expired, or of a family that had ended already
-- An answer may get lost: within 30 seconds of the first use, and as long as nobody used the successor, the
-- token is taken once more. The successor that was never used ends then; whoever shows it later is a
-- second holder.
CREATE FUNCTION auth_rotate(old_hash bytea, new_hash bytea)
RETURNS TABLE (outcome text, family uuid, username text, role text, org_id uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $$
#variable_conflict use_column
DECLARE
  old refresh_tokens%ROWTYPE;
  verdict text := 'rotated';
BEGIN
  SELECT t.* INTO old FROM refresh_tokens t WHERE t.token_hash = old_hash;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'refused', NULL::uuid, NULL::text, NULL::text, NULL::uuid;
    RETURN;
  END IF;
  -- One at a time in a family, or a successor that is just being made would outlive its end.
  PERFORM pg_advisory_xact_lock(hashtextextended(old.family::text, 7449354444534477174));
  UPDATE refresh_tokens t SET used_at = clock_timestamp(), replaced_by = new_hash
    WHERE t.token_hash = old_hash AND t.used_at IS NULL AND t.revoked_at IS NULL
      AND t.expires_at > clock_timestamp();
  IF NOT FOUND THEN
    SELECT t.* INTO old FROM refresh_tokens t WHERE t.token_hash = old_hash;
    IF old.used_at IS NULL AND old.revoked_at IS NULL THEN
      verdict := 'refused';
    ELSE
      UPDATE refresh_tokens t SET revoked_at = clock_timestamp()
        WHERE t.token_hash = old.replaced_by AND old.revoked_at IS NULL
          AND old.used_at > clock_timestamp() - interval '30 seconds'
          AND t.used_at IS NULL AND t.revoked_at IS NULL;
      IF FOUND THEN
        UPDATE refresh_tokens t SET replaced_by = new_hash WHERE t.token_hash = old_hash;
      ELSIF auth_end_family(old.family) > 0 THEN
        verdict := 'reused';
      ELSE
        verdict := 'refused';
      END IF;
    END IF;
  END IF;
  IF verdict = 'rotated' THEN
    PERFORM auth_issue(old.user_id, new_hash, old.family);
  END IF;
  RETURN QUERY SELECT verdict, old.family, coalesce(u.username, u.guest_id), u.role, u.org_id
    FROM users u WHERE u.id = old.user_id;
END
$$;

-- Signing out: any token of a family ends all of it.
CREATE FUNCTION auth_revoke(old_hash bytea)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $$
DECLARE
  wanted uuid := (SELECT t.family FROM refresh_tokens t WHERE t.token_hash = old_hash);
BEGIN
  IF wanted IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(wanted::text, 7449354444534477174));
    PERFORM auth_end_family(wanted);
  END IF;
END
$$;

REVOKE ALL ON FUNCTION auth_find_user(text), auth_issue(uuid, bytea, uuid), auth_end_family(uuid),
  auth_rotate(bytea, bytea), auth_revoke(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth_find_user(text), auth_issue(uuid, bytea, uuid), auth_rotate(bytea, bytea),
  auth_revoke(bytea) TO gatehouse_gateway;

-- A caller's search_path could put other tables in the place of these.
DO $$
DECLARE
  named regprocedure;
BEGIN
  FOREACH named IN ARRAY ARRAY['auth_find_user(text)', 'auth_issue(uuid, bytea, uuid)',
                               'auth_end_family(uuid)', 'auth_rotate(bytea, bytea)',
                               'auth_revoke(bytea)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path TO pg_catalog, %I, pg_temp', named, current_schema());
  END LOOP;
END
$$;

RESET ROLE;
DO $$
BEGIN
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM gatehouse_auth', current_schema());
END
$$;
