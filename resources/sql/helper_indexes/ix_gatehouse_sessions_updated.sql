-- The list of sessions, newest first, at any depth (keyset pages).
CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_gatehouse_sessions_updated
  ON chat_sessions (updated_at DESC, id DESC);
