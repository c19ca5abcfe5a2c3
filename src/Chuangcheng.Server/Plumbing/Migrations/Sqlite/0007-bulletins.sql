CREATE TABLE "bulletin_series" (
    "id" TEXT NOT NULL CONSTRAINT "PK_bulletin_series" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "numbering" INTEGER NOT NULL,
    "titled_items" INTEGER NOT NULL,
    "sections" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    "sign_off_roles" TEXT NOT NULL,
    "upward" TEXT NOT NULL,
    "sideways" TEXT NOT NULL,
    "downward" TEXT NOT NULL,
    "mail" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "fax" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "bulletin_series_no" ON "bulletin_series" ("no");
CREATE INDEX "bulletin_series_district" ON "bulletin_series" ("district");
CREATE TABLE "bulletins" (
    "id" TEXT NOT NULL CONSTRAINT "PK_bulletins" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "series" INTEGER NOT NULL,
    "is_special" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "number" INTEGER NULL,
    "total" INTEGER NULL,
    "date" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "signed_at" TEXT NULL,
    "issued_at" TEXT NULL,
    "notice" TEXT NOT NULL,
    "is_public" INTEGER NOT NULL,
    "edited_by" INTEGER NOT NULL,
    "proofed_by" INTEGER NOT NULL,
    "reviewed_by" INTEGER NOT NULL,
    "signed_by" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "steps" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "bulletins_no" ON "bulletins" ("no");
CREATE INDEX "bulletins_district" ON "bulletins" ("district", "state");
CREATE TABLE "bulletin_steps" (
    "id" TEXT NOT NULL CONSTRAINT "PK_bulletin_steps" PRIMARY KEY,
    "issue" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "from" INTEGER NOT NULL,
    "to" INTEGER NOT NULL,
    "actor" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "note" TEXT NOT NULL
);
CREATE UNIQUE INDEX "bulletin_steps_issue" ON "bulletin_steps" ("issue", "seq");
CREATE TABLE "news" (
    "id" TEXT NOT NULL CONSTRAINT "PK_news" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "from" TEXT NULL,
    "headline" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "codes" TEXT NOT NULL,
    "also_units" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "issue" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "submitted_at" TEXT NOT NULL,
    "submitted_by" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "news_no" ON "news" ("no");
CREATE INDEX "news_district" ON "news" ("district", "state");
CREATE INDEX "news_issue" ON "news" ("issue", "place");
CREATE TABLE "live_figures" (
    "item" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "as_of" TEXT NOT NULL,
    "happening" INTEGER NOT NULL,
    "frozen_at" TEXT NULL,
    CONSTRAINT "PK_live_figures" PRIMARY KEY ("item", "seq")
);
CREATE TABLE "bulletin_receipts" (
    "issue" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "PK_bulletin_receipts" PRIMARY KEY ("issue", "unit")
);
CREATE TABLE "bulletin_mails" (
    "issue" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "failure" TEXT NULL,
    CONSTRAINT "PK_bulletin_mails" PRIMARY KEY ("issue", "address")
);
CREATE TABLE "good_practices" (
    "id" TEXT NOT NULL CONSTRAINT "PK_good_practices" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "problem" TEXT NOT NULL,
    "problem_number" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "unit" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "situation" TEXT NOT NULL,
    "practice" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "marked_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "good_practices_no" ON "good_practices" ("no");
CREATE INDEX "good_practices_district" ON "good_practices" ("district");
CREATE TABLE "submissions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_submissions" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "test_month" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "submissions_no" ON "submissions" ("no");
CREATE INDEX "submissions_district" ON "submissions" ("district");
CREATE TABLE "materials" (
    "id" TEXT NOT NULL CONSTRAINT "PK_materials" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "submission" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "dated" TEXT NOT NULL,
    "photo" TEXT NULL,
    "photo_type" TEXT NOT NULL,
    "unit" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "added_at" TEXT NOT NULL,
    "added_by" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "materials_no" ON "materials" ("no");
CREATE INDEX "materials_submission" ON "materials" ("submission", "indicator");
CREATE VIRTUAL TABLE bulletin_grams USING fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
CREATE VIRTUAL TABLE practice_grams USING fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
