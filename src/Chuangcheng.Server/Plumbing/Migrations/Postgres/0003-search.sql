CREATE TABLE problem_grams (no bigint NOT NULL, grams tsvector NOT NULL, CONSTRAINT problem_grams_pkey PRIMARY KEY (no));
CREATE TABLE site_grams (no bigint NOT NULL, grams tsvector NOT NULL, CONSTRAINT site_grams_pkey PRIMARY KEY (no));
CREATE INDEX problem_grams_pairs ON problem_grams USING gin (grams) WITH (fastupdate = off);
CREATE INDEX site_grams_pairs ON site_grams USING gin (grams) WITH (fastupdate = off);
CREATE UNIQUE INDEX problems_no ON problems (no);
