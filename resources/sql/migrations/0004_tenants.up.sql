-- Tenants behind row-level security, forced: it binds the owner too. A request sets app.org_id in its
-- transaction; without it there are no rows.
SET LOCAL ROLE gatehouse_owner;

CREATE TABLE organizations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  slug text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE projects (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  org_id uuid NOT NULL REFERENCES organizations (id),
  name text NOT NULL,
  slug text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (org_id, slug)
);
CREATE TABLE users (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  org_id uuid REFERENCES organizations (id),
  username text UNIQUE,
  guest_id text UNIQUE,
  role text NOT NULL,
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((username IS NULL) <> (guest_id IS NULL)),
  CHECK (role IN ('guest', 'viewer', 'support', 'operator', 'admin')),
  CHECK (username IS NULL OR username NOT LIKE 'guest-%')
);
CREATE INDEX ix_users_org_id ON users (org_id);

ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;
ALTER TABLE organizations FORCE ROW LEVEL SECURITY;
ALTER TABLE projects ENABLE ROW LEVEL SECURITY;
ALTER TABLE projects FORCE ROW LEVEL SECURITY;
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant ON organizations
  USING (id = nullif(current_setting('app.org_id', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('app.org_id', true), '')::uuid);
CREATE POLICY tenant ON projects
  USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid)
  WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
CREATE POLICY tenant ON users
  USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid)
  WITH CHECK (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

CREATE POLICY platform ON organizations TO gatehouse_platform USING (true) WITH CHECK (true);
CREATE POLICY platform ON projects TO gatehouse_platform USING (true) WITH CHECK (true);
CREATE POLICY platform ON users TO gatehouse_platform USING (true) WITH CHECK (true);
-- Who signs in has no organisation yet: the functions of gatehouse_auth find the person.
CREATE POLICY sign_in ON users FOR SELECT TO gatehouse_auth USING (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON organizations, projects TO gatehouse_gateway, gatehouse_platform;
-- Password hashes are for gatehouse_auth alone.
GRANT SELECT (id, org_id, username, guest_id, role, created_at) ON users TO gatehouse_gateway, gatehouse_platform;
GRANT INSERT ON users TO gatehouse_platform;
GRANT SELECT ON users TO gatehouse_auth;
