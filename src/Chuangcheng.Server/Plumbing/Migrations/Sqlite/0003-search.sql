CREATE VIRTUAL TABLE problem_grams USING fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
CREATE VIRTUAL TABLE site_grams USING fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
CREATE UNIQUE INDEX "problems_no" ON "problems" ("no");
