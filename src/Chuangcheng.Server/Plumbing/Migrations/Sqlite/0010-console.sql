CREATE TABLE "saved_views" (
    "id" TEXT NOT NULL CONSTRAINT "PK_saved_views" PRIMARY KEY,
    "district" INTEGER NOT NULL,
    "account" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" INTEGER NOT NULL,
    "at" TEXT NOT NULL
);

CREATE INDEX "saved_views_district" ON "saved_views" ("district", "account");

CREATE TABLE "export_templates" (
    "district" INTEGER NOT NULL CONSTRAINT "PK_export_templates" PRIMARY KEY,
    "file" TEXT NOT NULL,
    "heads" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "at" TEXT NOT NULL
);

CREATE TABLE "setting_changes" (
    "id" TEXT NOT NULL CONSTRAINT "PK_setting_changes" PRIMARY KEY,
    "district" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "actor" INTEGER NOT NULL
);

CREATE INDEX "setting_changes_name" ON "setting_changes" ("district", "name", "at");

CREATE INDEX "problem_moves_made" ON "problem_moves" ("district", "id");
