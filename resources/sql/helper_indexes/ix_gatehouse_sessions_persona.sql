-- One persona's sessions, newest first.
CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_gatehouse_sessions_persona
  ON chat_sessions (persona, updated_at DESC, id DESC);
