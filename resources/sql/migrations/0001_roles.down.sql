-- Roles stay: they belong to the whole cluster, other databases use them, and the conversations that
-- no way down drops may be theirs.
SELECT 1;
