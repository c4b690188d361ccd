-- Search for common words walks the dates instead of the text index.
CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_gatehouse_messages_created
  ON chat_messages (created_at DESC, id DESC);
