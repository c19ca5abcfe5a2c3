CREATE TABLE "reports" (
    "id" TEXT NOT NULL CONSTRAINT "PK_reports" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "confirmed_at" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "results" (
    "report" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "qty" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "approx" INTEGER NOT NULL,
    "comparison" INTEGER NULL,
    "indicator" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    CONSTRAINT "PK_results" PRIMARY KEY ("report", "start")
);

CREATE TABLE "synonyms" (
    "district" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    "means" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "PK_synonyms" PRIMARY KEY ("district", "kind", "word")
);

CREATE UNIQUE INDEX "reports_no" ON "reports" ("no");
CREATE INDEX "reports_day" ON "reports" ("district", "day");
CREATE INDEX "results_day" ON "results" ("district", "day");
