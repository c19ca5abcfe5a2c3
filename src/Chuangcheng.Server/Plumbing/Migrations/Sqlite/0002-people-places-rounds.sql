CREATE TABLE "chain_templates" (
    "unit" INTEGER NOT NULL CONSTRAINT "PK_chain_templates" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "steps" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "code_mappings" (
    "from_edition" INTEGER NOT NULL,
    "to_edition" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "from_code" TEXT NOT NULL,
    "to_code" TEXT NOT NULL,
    CONSTRAINT "PK_code_mappings" PRIMARY KEY ("from_edition", "to_edition", "kind", "from_code", "to_code")
);

CREATE TABLE "duties" (
    "id" TEXT NOT NULL CONSTRAINT "PK_duties" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "field_kind" INTEGER NOT NULL,
    "field" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "aspect" TEXT NOT NULL,
    "unit" INTEGER NOT NULL,
    "post" INTEGER NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NULL,
    "source" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "claimed" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "facilities" (
    "id" TEXT NOT NULL CONSTRAINT "PK_facilities" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "site" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "specification" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "required" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "compliant" INTEGER NOT NULL,
    "counted_on" TEXT NOT NULL,
    "owner" INTEGER NULL,
    "due_on" TEXT NULL,
    "note" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "import_steps" (
    "import" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "before" TEXT NULL,
    "after" TEXT NOT NULL,
    CONSTRAINT "PK_import_steps" PRIMARY KEY ("import", "seq")
);

CREATE TABLE "imports" (
    "id" TEXT NOT NULL CONSTRAINT "PK_imports" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "actor" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "undone_at" TEXT NULL
);

CREATE TABLE "milestones" (
    "district" INTEGER NOT NULL,
    "problem" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "done_on" TEXT NULL,
    CONSTRAINT "PK_milestones" PRIMARY KEY ("district", "problem", "seq")
);

CREATE TABLE "planned_problems" (
    "district" INTEGER NOT NULL,
    "plan" INTEGER NOT NULL,
    "problem" INTEGER NOT NULL,
    CONSTRAINT "PK_planned_problems" PRIMARY KEY ("district", "plan", "problem")
);

CREATE TABLE "round_sites" (
    "round" INTEGER NOT NULL,
    "site" INTEGER NOT NULL,
    "team" INTEGER NOT NULL,
    CONSTRAINT "PK_round_sites" PRIMARY KEY ("round", "site")
);

CREATE TABLE "round_teams" (
    "round" INTEGER NOT NULL,
    "team" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "members" TEXT NOT NULL,
    CONSTRAINT "PK_round_teams" PRIMARY KEY ("round", "team")
);

CREATE TABLE "rounds" (
    "id" TEXT NOT NULL CONSTRAINT "PK_rounds" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "items" TEXT NOT NULL,
    "unannounced" INTEGER NOT NULL,
    "seed" INTEGER NULL,
    "because" TEXT NULL,
    "made_by" INTEGER NOT NULL,
    "made_at" TEXT NOT NULL,
    "submitted_at" TEXT NULL,
    "cancelled_at" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "site_changes" (
    "site" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "into" INTEGER NULL,
    "at" TEXT NOT NULL,
    "actor" INTEGER NOT NULL,
    CONSTRAINT "PK_site_changes" PRIMARY KEY ("site", "seq")
);

CREATE TABLE "site_plans" (
    "id" TEXT NOT NULL CONSTRAINT "PK_site_plans" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "site" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "lead" INTEGER NOT NULL,
    "due_on" TEXT NOT NULL,
    "around" INTEGER NOT NULL,
    "made_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "special_periods" (
    "id" TEXT NOT NULL CONSTRAINT "PK_special_periods" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "every_day" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "tenures" (
    "post" INTEGER NOT NULL,
    "person" INTEGER NOT NULL,
    "since" TEXT NOT NULL,
    "district" INTEGER NOT NULL,
    "until" TEXT NULL,
    CONSTRAINT "PK_tenures" PRIMARY KEY ("post", "person", "since")
);

CREATE TABLE "unit_changes" (
    "unit" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "into" INTEGER NULL,
    "at" TEXT NOT NULL,
    "actor" INTEGER NOT NULL,
    CONSTRAINT "PK_unit_changes" PRIMARY KEY ("unit", "seq")
);

ALTER TABLE "people" ADD COLUMN "district" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "people" ADD COLUMN "code" TEXT NOT NULL DEFAULT '';
ALTER TABLE "people" ADD COLUMN "left" TEXT NULL;
ALTER TABLE "people" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;
UPDATE "people" SET "district" = (SELECT u."district" FROM "units" u WHERE u."no" = "people"."unit"), "code" = 'R' || "no";

ALTER TABLE "posts" ADD COLUMN "district" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "posts" ADD COLUMN "code" TEXT NOT NULL DEFAULT '';
UPDATE "posts" SET "district" = (SELECT u."district" FROM "units" u WHERE u."no" = "posts"."unit"), "code" = 'G' || "no";
INSERT INTO "tenures" ("district", "post", "person", "since", "until") SELECT "district", "no", "person", "since", "until" FROM "posts" WHERE "person" IS NOT NULL;
ALTER TABLE "posts" DROP COLUMN "person";

ALTER TABLE "sites" ADD COLUMN "operator" TEXT NOT NULL DEFAULT '';
ALTER TABLE "sites" ADD COLUMN "lists" TEXT NOT NULL DEFAULT '';
ALTER TABLE "sites" ADD COLUMN "shape" TEXT NULL;
ALTER TABLE "sites" ADD COLUMN "under_video" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "sites" ADD COLUMN "merged_into" INTEGER NULL;

ALTER TABLE "problems" ADD COLUMN "extensions" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "problems" ADD COLUMN "deferrals" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "problems" ADD COLUMN "fix_path" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "problems" ADD COLUMN "special_period" INTEGER NULL;

CREATE INDEX "duties_field" ON "duties" ("district", "field_kind", "field");
CREATE UNIQUE INDEX "duties_no" ON "duties" ("no");
CREATE INDEX "duties_post" ON "duties" ("post");
CREATE INDEX "facilities_due" ON "facilities" ("district", "due_on");
CREATE UNIQUE INDEX "facilities_no" ON "facilities" ("no");
CREATE INDEX "facilities_site" ON "facilities" ("site");
CREATE UNIQUE INDEX "imports_no" ON "imports" ("no");
CREATE UNIQUE INDEX "people_code" ON "people" ("district", "code");
CREATE UNIQUE INDEX "posts_code" ON "posts" ("district", "code");
CREATE UNIQUE INDEX "posts_no" ON "posts" ("no");
CREATE INDEX "rounds_from" ON "rounds" ("district", "from", "no");
CREATE UNIQUE INDEX "rounds_no" ON "rounds" ("no");
CREATE UNIQUE INDEX "site_plans_no" ON "site_plans" ("no");
CREATE INDEX "site_plans_site" ON "site_plans" ("site");
CREATE UNIQUE INDEX "special_periods_no" ON "special_periods" ("no");
CREATE INDEX "tenures_person" ON "tenures" ("person");
CREATE INDEX "visits_round" ON "visits" ("round") WHERE round IS NOT NULL;
