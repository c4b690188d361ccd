-- What bench_chat measures on: %1 sessions of ten short messages, every second one with a tool call,
-- and one conversation of 10,000 messages. Unlogged: nothing of it has to survive.
CREATE UNLOGGED TABLE chat_sessions (id varchar(36) NOT NULL, user_id varchar(255) NOT NULL,
  persona varchar(50) NOT NULL, title varchar(255), created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, metadata json);
CREATE UNLOGGED TABLE chat_messages (id varchar(36) NOT NULL, session_id varchar(36) NOT NULL,
  role varchar(20) NOT NULL, content text NOT NULL, tool_calls json, tool_results json,
  created_at timestamptz NOT NULL, metadata json);
INSERT INTO chat_sessions
  SELECT md5('s' || n)::uuid::text, 'customer-' || lpad((n % 20000)::text, 5, '0'),
    (ARRAY['telco_expert', 'billing_agent', 'noc_engineer'])[1 + n % 3],
    'Why is line ' || n || ' slow after nine?',
    now() - (%1 - n) * interval '20 s', now() - (%1 - n) * interval '20 s' + interval '10 min', NULL
  FROM generate_series(1, %1) n;
INSERT INTO chat_messages
  SELECT md5('m' || n || '-' || k)::uuid::text, md5('s' || n)::uuid::text,
    CASE k % 2 WHEN 0 THEN 'user' ELSE 'assistant' END,
    'The download on line ' || n || ' falls to ' || (k * 7) % 30 || ' Mbit/s in the evening.',
    CASE WHEN k = 5 AND n % 2 = 0 THEN '[{"id":"c1","name":"Line.measure","arguments":{"line":1}}]'::json END,
    CASE WHEN k = 5 AND n % 2 = 0 THEN '[{"id":"c1","name":"Line.measure","result":{"down":18.4}}]'::json END,
    now() - (%1 - n) * interval '20 s' + k * interval '1 min', NULL
  FROM generate_series(1, %1) n, generate_series(0, 9) k;
INSERT INTO chat_sessions VALUES (md5('long')::uuid::text, 'customer-long', 'noc_engineer',
  'A conversation of 10,000 messages', now() - interval '40 days', now() - interval '30 days', NULL);
INSERT INTO chat_messages
  SELECT md5('long' || k)::uuid::text, md5('long')::uuid::text,
    CASE k % 2 WHEN 0 THEN 'user' ELSE 'assistant' END,
    repeat('Cell ' || k || ' reports **' || k % 97 || ' %** of its handovers as failed. ', 1 + k % 7),
    CASE WHEN k % 4 = 1 THEN ('[{"id":"c' || k || '","name":"Network.cell_changes","arguments":{"cell":"' || k
      || '","since":"-12h","limit":20}}]')::json END,
    CASE WHEN k % 4 = 1 THEN ('[{"id":"c' || k || '","name":"Network.cell_changes","result":[{"at":"06:07Z",'
      || '"change":"neighbour list","removed":[' || k || ',2,3]},{"at":"06:09Z","change":"tilt"}]}]')::json END,
    now() - interval '40 days' + k * interval '90 s', NULL
  FROM generate_series(1, 10000) k;
ALTER TABLE chat_sessions ADD PRIMARY KEY (id);
ALTER TABLE chat_messages ADD PRIMARY KEY (id);
CREATE INDEX ix_chat_sessions_user_id ON chat_sessions (user_id);
CREATE INDEX ix_chat_messages_session_id ON chat_messages (session_id);
ANALYZE;
