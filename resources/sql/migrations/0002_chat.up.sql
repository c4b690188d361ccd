-- The conversations. Made only where neither table exists; tables that are there are never altered.
DO $$
DECLARE
  sessions_there boolean := to_regclass('chat_sessions') IS NOT NULL;
  messages_there boolean := to_regclass('chat_messages') IS NOT NULL;
BEGIN
  IF sessions_there <> messages_there THEN
    RAISE EXCEPTION 'only one of chat_sessions and chat_messages exists'
      USING HINT = 'Restore the missing table, or move the other away; then migrate again.';
  END IF;
  IF sessions_there THEN
    RETURN;
  END IF;
  SET LOCAL ROLE gatehouse_owner;
  CREATE TABLE chat_sessions (
    id varchar(36) PRIMARY KEY,
    user_id varchar(255) NOT NULL,
    persona varchar(50) NOT NULL DEFAULT 'telco_expert',
    title varchar(255),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    metadata json
  );
  CREATE INDEX ix_chat_sessions_user_id ON chat_sessions (user_id);
  CREATE TABLE chat_messages (
    id varchar(36) PRIMARY KEY,
    session_id varchar(36) NOT NULL REFERENCES chat_sessions (id),
    role varchar(20) NOT NULL,
    content text NOT NULL,
    tool_calls json,
    tool_results json,
    created_at timestamptz NOT NULL,
    metadata json
  );
  CREATE INDEX ix_chat_messages_session_id ON chat_messages (session_id);
  RESET ROLE;
END
$$;

-- Tables of somebody else: who migrates may not be allowed to grant, and then their owner has to.
DO $$
BEGIN
  GRANT SELECT, INSERT, UPDATE, DELETE ON chat_sessions, chat_messages TO gatehouse_gateway;
  GRANT SELECT ON chat_sessions, chat_messages TO gatehouse_reader;
  GRANT SELECT, UPDATE, DELETE ON chat_sessions, chat_messages TO gatehouse_support;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE WARNING 'the owner of chat_sessions and chat_messages has to grant their use'
    USING HINT = 'GRANT SELECT, INSERT, UPDATE, DELETE ON chat_sessions, chat_messages TO gatehouse_gateway;';
END
$$;
