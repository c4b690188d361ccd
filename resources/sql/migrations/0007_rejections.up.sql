-- Recent refusals of all instances, redacted, kept for 24 hours.
SET LOCAL ROLE gatehouse_owner;

CREATE TABLE gateway_rejections (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  instance text NOT NULL,
  rule text,
  record json NOT NULL
);
CREATE INDEX ix_gateway_rejections_at ON gateway_rejections (at DESC, id DESC);

GRANT SELECT, INSERT, DELETE ON gateway_rejections TO gatehouse_gateway;
