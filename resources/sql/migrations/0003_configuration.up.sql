-- Configuration as text (json, not jsonb: it survives to the byte), its history, and who serves what.
SET LOCAL ROLE gatehouse_owner;

CREATE TABLE service_configs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  service_name text NOT NULL,
  config_key text NOT NULL,
  config_value json NOT NULL,
  version integer NOT NULL,
  hash text NOT NULL,
  updated_by text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (service_name, config_key)
);
CREATE TABLE config_history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  service_name text NOT NULL,
  config_key text NOT NULL,
  config_value json NOT NULL,
  version integer NOT NULL,
  parent_version integer,
  hash text NOT NULL,
  author text NOT NULL,
  reason text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (service_name, config_key, version)
);
CREATE TABLE gateway_instances (
  instance text PRIMARY KEY,
  started_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  served_version integer,
  served_hash text,
  stale_since timestamptz,
  refused json,
  counters json
);

GRANT SELECT, INSERT, UPDATE ON service_configs TO gatehouse_gateway;
GRANT SELECT, INSERT ON config_history TO gatehouse_gateway;
GRANT SELECT, INSERT, UPDATE, DELETE ON gateway_instances TO gatehouse_gateway;
