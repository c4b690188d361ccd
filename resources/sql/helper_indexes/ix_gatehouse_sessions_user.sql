-- One user's sessions, newest first.
CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_gatehouse_sessions_user
  ON chat_sessions (user_id, updated_at DESC, id DESC);
