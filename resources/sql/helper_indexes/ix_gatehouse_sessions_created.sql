-- Jumping to a date, and sessions a day.
CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_gatehouse_sessions_created
  ON chat_sessions (created_at DESC, id DESC);
