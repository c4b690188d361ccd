-- Refresh tokens, as hashes; only gatehouse_auth touches them.
SET LOCAL ROLE gatehouse_owner;

CREATE TABLE refresh_tokens (
  token_hash bytea PRIMARY KEY,
  family uuid NOT NULL,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  replaced_by bytea,
  revoked_at timestamptz
);
CREATE INDEX ix_refresh_tokens_family ON refresh_tokens (family);
CREATE INDEX ix_refresh_tokens_user_id ON refresh_tokens (user_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON refresh_tokens TO gatehouse_auth;
