-- The roles of the house. Roles belong to the whole cluster, so another database may have made them
-- already. None may log in until the operator says so.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['gatehouse_owner', 'gatehouse_gateway', 'gatehouse_reader',
                                'gatehouse_support', 'gatehouse_auth', 'gatehouse_platform'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
END
$$;

-- The gateway takes the platform's rights only where it says SET LOCAL ROLE: with INHERIT, the
-- platform's policies would hold for every request, and with them nobody's wall.
ALTER ROLE gatehouse_gateway NOINHERIT;
GRANT gatehouse_platform TO gatehouse_gateway;

DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'gatehouse_owner', 'MEMBER') THEN
    EXECUTE format('GRANT gatehouse_owner TO %I', current_user);
  END IF;
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO gatehouse_owner', current_schema());
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO gatehouse_gateway, gatehouse_reader, gatehouse_support, '
                 'gatehouse_auth, gatehouse_platform', current_schema());
END
$$;

ALTER TABLE gatehouse_migrations OWNER TO gatehouse_owner;
GRANT SELECT ON gatehouse_migrations TO gatehouse_gateway;
