SET LOCAL ROLE gatehouse_owner;

-- Rows are lost only on the word --yes-lose-data; the lock keeps new ones out between look and drop.
DO $$
DECLARE
  doomed text;
  has_rows boolean;
BEGIN
  FOREACH doomed IN ARRAY ARRAY['refresh_tokens'] LOOP
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', doomed);
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', doomed) INTO has_rows;
    IF has_rows AND current_setting('gatehouse.yes_lose_data', true) IS DISTINCT FROM 'on' THEN
      RAISE EXCEPTION 'table % has rows that this way down deletes', doomed
        USING HINT = 'Add --yes-lose-data to lose them.';
    END IF;
  END LOOP;
END
$$;

DROP TABLE refresh_tokens;
