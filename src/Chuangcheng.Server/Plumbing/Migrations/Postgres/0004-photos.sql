ALTER TABLE photos ADD COLUMN look bigint;
