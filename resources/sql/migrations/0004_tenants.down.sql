SET LOCAL ROLE gatehouse_owner;
-- Forced row-level security would hide the rows from the look below.
ALTER TABLE projects NO FORCE ROW LEVEL SECURITY;
ALTER TABLE users NO FORCE ROW LEVEL SECURITY;
ALTER TABLE organizations NO FORCE ROW LEVEL SECURITY;

-- Rows are lost only on the word --yes-lose-data; the lock keeps new ones out between look and drop.
DO $$
DECLARE
  doomed text;
  has_rows boolean;
BEGIN
  FOREACH doomed IN ARRAY ARRAY['projects', 'users', 'organizations'] LOOP
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', doomed);
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', doomed) INTO has_rows;
    IF has_rows AND current_setting('gatehouse.yes_lose_data', true) IS DISTINCT FROM 'on' THEN
      RAISE EXCEPTION 'table % has rows that this way down deletes', doomed
        USING HINT = 'Add --yes-lose-data to lose them.';
    END IF;
  END LOOP;
END
$$;

DROP TABLE projects;
DROP TABLE users;
DROP TABLE organizations;
