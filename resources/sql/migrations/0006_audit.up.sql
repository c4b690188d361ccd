-- What administrators did, append-only. Each row's hash covers the one before; UNIQUE (prev_hash)
-- keeps the chain from forking.
SET LOCAL ROLE gatehouse_owner;

CREATE TABLE admin_audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  actor text NOT NULL,
  action text NOT NULL,
  target_kind text NOT NULL,
  target_id text NOT NULL,
  before json,
  after json,
  reason text,
  prev_hash text NOT NULL UNIQUE,
  hash text NOT NULL
);

GRANT SELECT, INSERT ON admin_audit TO gatehouse_gateway;
