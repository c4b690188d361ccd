-- Text search. left(): one message with over 1 MB of words would break the plain form, and with it
-- the owner's INSERT.
CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_gatehouse_messages_text
  ON chat_messages USING gin (to_tsvector('simple', left(content, 100000)));
