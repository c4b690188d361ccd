-- Numbers of guests, never given twice: a sequence does not go back, whatever becomes of the transaction.
SET LOCAL ROLE gatehouse_owner;

CREATE SEQUENCE guest_numbers;
GRANT USAGE ON SEQUENCE guest_numbers TO gatehouse_platform;

-- Lists of tenants are read newest first.
CREATE INDEX ix_organizations_created_at ON organizations (created_at, id);
CREATE INDEX ix_projects_org_id_created_at ON projects (org_id, created_at, id);
