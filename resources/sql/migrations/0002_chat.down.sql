-- No way down drops conversations. Going up again finds both tables and only grants.
SELECT 1;
