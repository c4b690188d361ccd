-- A transcript in order: pages, tail, counts and last message of a session.
CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_gatehouse_messages_session
  ON chat_messages (session_id, created_at, id);
