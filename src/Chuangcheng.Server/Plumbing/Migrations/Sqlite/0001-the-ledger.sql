CREATE TABLE "accounts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_accounts" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "user_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "active" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "locked_until" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "calendar" (
    "date" TEXT NOT NULL CONSTRAINT "PK_calendar" PRIMARY KEY,
    "kind" INTEGER NOT NULL,
    "holiday_zh" TEXT NOT NULL,
    "holiday_en" TEXT NOT NULL
);


CREATE TABLE "catalogue" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_catalogue" PRIMARY KEY,
    "edition" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "code" TEXT NOT NULL
);


CREATE TABLE "checks" (
    "district" INTEGER NOT NULL,
    "visit" INTEGER NOT NULL,
    "item" INTEGER NOT NULL,
    "result" INTEGER NOT NULL,
    "count" INTEGER NULL,
    "note" TEXT NULL,
    "photos" TEXT NULL,
    "fixed_on_the_spot" INTEGER NOT NULL,
    CONSTRAINT "PK_checks" PRIMARY KEY ("district", "visit", "item")
) WITHOUT ROWID;


CREATE TABLE "counters" (
    "name" TEXT NOT NULL CONSTRAINT "PK_counters" PRIMARY KEY,
    "value" INTEGER NOT NULL
);


CREATE TABLE "deliveries" (
    "happening" INTEGER NOT NULL,
    "consequence" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "done_at" TEXT NULL,
    "last_error" TEXT NULL,
    CONSTRAINT "PK_deliveries" PRIMARY KEY ("happening", "consequence")
);


CREATE TABLE "edition_texts" (
    "edition" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "csv" TEXT NOT NULL,
    CONSTRAINT "PK_edition_texts" PRIMARY KEY ("edition", "kind")
);


CREATE TABLE "editions" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_editions" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "is_example" INTEGER NOT NULL
);


CREATE TABLE "happenings" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_happenings" PRIMARY KEY AUTOINCREMENT,
    "district" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "aggregate" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "actor" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "follow_up" INTEGER NOT NULL,
    "seal_no" INTEGER NULL,
    "hash" BLOB NULL
);


CREATE TABLE "observations" (
    "district" INTEGER NOT NULL,
    "problem" INTEGER NOT NULL,
    "visit" INTEGER NOT NULL,
    "item" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "PK_observations" PRIMARY KEY ("district", "problem", "visit", "item")
);


CREATE TABLE "people" (
    "id" TEXT NOT NULL CONSTRAINT "PK_people" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL
);


CREATE TABLE "photos" (
    "sha256" TEXT NOT NULL CONSTRAINT "PK_photos" PRIMARY KEY,
    "bytes" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "unit" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "received_at" TEXT NOT NULL,
    "taken_at" TEXT NULL
);


CREATE TABLE "posts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_posts" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "person" INTEGER NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NULL
);


CREATE TABLE "problem_moves" (
    "district" INTEGER NOT NULL,
    "problem" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "id" TEXT NULL,
    "move" INTEGER NOT NULL,
    "from" INTEGER NOT NULL,
    "to" INTEGER NOT NULL,
    "asked" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "actor" INTEGER NOT NULL,
    "actor_unit" INTEGER NOT NULL,
    "role" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "salt" BLOB NOT NULL,
    "unit" INTEGER NULL,
    "until" TEXT NULL,
    "photos" TEXT NOT NULL,
    CONSTRAINT "PK_problem_moves" PRIMARY KEY ("district", "problem", "seq")
);


CREATE TABLE "problems" (
    "district" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "item_no" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "item_name" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "indicator_no" INTEGER NOT NULL,
    "severity" INTEGER NOT NULL,
    "department_type" TEXT NOT NULL,
    "limit_value" INTEGER NOT NULL,
    "limit_unit" TEXT NOT NULL,
    "watch_days" INTEGER NOT NULL,
    "asks_after_photo" INTEGER NOT NULL,
    "site" INTEGER NOT NULL,
    "site_id" TEXT NULL,
    "place" TEXT NOT NULL,
    "place_key" TEXT NOT NULL,
    "site_type" TEXT NOT NULL,
    "site_type_no" INTEGER NOT NULL,
    "territory" INTEGER NOT NULL,
    "street" INTEGER NOT NULL,
    "longitude" REAL NULL,
    "latitude" REAL NULL,
    "source" INTEGER NOT NULL,
    "recorder" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "responsible" INTEGER NOT NULL,
    "dispatch_reason" INTEGER NULL,
    "fixed_on_the_spot" INTEGER NOT NULL,
    "assigned_at" TEXT NULL,
    "signed_at" TEXT NULL,
    "due_at" TEXT NULL,
    "calendar_version" INTEGER NOT NULL,
    "due_provisional" INTEGER NOT NULL,
    "paused_at" TEXT NULL,
    "first_feedback_at" TEXT NULL,
    "fed_back_at" TEXT NULL,
    "fed_back_by" INTEGER NOT NULL,
    "feedbacks" INTEGER NOT NULL,
    "send_backs" INTEGER NOT NULL,
    "returns" INTEGER NOT NULL,
    "returned_by" INTEGER NOT NULL,
    "asked" INTEGER NULL,
    "asked_until" TEXT NULL,
    "needs_coordination" INTEGER NOT NULL,
    "closed_at" TEXT NULL,
    "watch_until" TEXT NULL,
    "review_at" TEXT NULL,
    "previous" INTEGER NULL,
    "rebounds" INTEGER NOT NULL,
    "merged_into" INTEGER NULL,
    "marked_duplicate" INTEGER NOT NULL,
    "handling_minutes" INTEGER NULL,
    "version" INTEGER NOT NULL,
    "steps" INTEGER NOT NULL,
    "self_found" INTEGER NOT NULL,
    CONSTRAINT "PK_problems" PRIMARY KEY ("district", "no")
);


CREATE TABLE "sessions" (
    "secret_hash" BLOB NOT NULL CONSTRAINT "PK_sessions" PRIMARY KEY,
    "account" INTEGER NOT NULL,
    "started_at" TEXT NOT NULL,
    "expires_at" TEXT NOT NULL
);


CREATE TABLE "settings" (
    "name" TEXT NOT NULL CONSTRAINT "PK_settings" PRIMARY KEY,
    "value" TEXT NOT NULL
);


CREATE TABLE "sites" (
    "id" TEXT NOT NULL CONSTRAINT "PK_sites" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "unit" INTEGER NOT NULL,
    "longitude" REAL NULL,
    "latitude" REAL NULL,
    "datum" INTEGER NOT NULL,
    "parties" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "units" (
    "id" TEXT NOT NULL CONSTRAINT "PK_units" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "parent" INTEGER NULL,
    "department_types" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "visits" (
    "district" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "site" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "site_type" TEXT NOT NULL,
    "longitude" REAL NULL,
    "latitude" REAL NULL,
    "territory" INTEGER NOT NULL,
    "recorder" INTEGER NOT NULL,
    "inspector" INTEGER NOT NULL,
    "started_at" TEXT NOT NULL,
    "finished_at" TEXT NOT NULL,
    "recorded_at" TEXT NOT NULL,
    "round" TEXT NULL,
    "fingerprint" BLOB NOT NULL,
    CONSTRAINT "PK_visits" PRIMARY KEY ("district", "no")
);


CREATE UNIQUE INDEX "accounts_no" ON "accounts" ("no");


CREATE UNIQUE INDEX "accounts_user_name" ON "accounts" ("user_name");


CREATE UNIQUE INDEX "catalogue_code" ON "catalogue" ("edition", "kind", "code");


CREATE UNIQUE INDEX "editions_code" ON "editions" ("code");


CREATE INDEX "happenings_aggregate" ON "happenings" ("aggregate");


CREATE INDEX "happenings_follow_up" ON "happenings" ("follow_up") WHERE follow_up <> 1;


CREATE UNIQUE INDEX "happenings_seal_no" ON "happenings" ("seal_no");


CREATE UNIQUE INDEX "people_no" ON "people" ("no");


CREATE INDEX "posts_unit" ON "posts" ("unit");


CREATE INDEX "problems_created" ON "problems" ("district", "created_at", "no");


CREATE INDEX "problems_due" ON "problems" ("district", "due_at", "no");


CREATE UNIQUE INDEX "problems_id" ON "problems" ("id");


CREATE UNIQUE INDEX "problems_number" ON "problems" ("district", "number");


CREATE INDEX "problems_place" ON "problems" ("district", "place_key", "item");


CREATE INDEX "problems_responsible" ON "problems" ("responsible", "state", "created_at", "no");


CREATE INDEX "problems_state" ON "problems" ("district", "state", "created_at", "no");


CREATE INDEX "problems_territory" ON "problems" ("territory", "created_at", "no");


CREATE INDEX "problems_watch" ON "problems" ("state", "watch_until");


CREATE UNIQUE INDEX "sites_code" ON "sites" ("district", "code");


CREATE UNIQUE INDEX "sites_no" ON "sites" ("no");


CREATE INDEX "sites_place" ON "sites" ("latitude", "longitude");


CREATE INDEX "sites_type" ON "sites" ("district", "type", "no");


CREATE INDEX "sites_unit" ON "sites" ("unit", "no");


CREATE UNIQUE INDEX "units_code" ON "units" ("district", "code");


CREATE UNIQUE INDEX "units_no" ON "units" ("no");


CREATE UNIQUE INDEX "visits_id" ON "visits" ("id");


CREATE TABLE "suggestions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_suggestions" PRIMARY KEY,
    "district" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "text" TEXT NOT NULL
);


CREATE INDEX "suggestions_at" ON "suggestions" ("district", "at");


CREATE INDEX "observations_visit" ON "observations" ("district", "visit");


CREATE INDEX "problems_previous" ON "problems" ("district", "previous");
