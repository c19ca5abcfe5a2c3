CREATE TABLE "assessment_schemes" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "owner" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "made_at" TEXT NOT NULL,
    CONSTRAINT "PK_assessment_schemes" PRIMARY KEY ("id", "version")
);

CREATE TABLE "assessment_periods" (
    "id" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "owner" INTEGER NOT NULL,
    "scheme" TEXT NOT NULL,
    "scheme_version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "cut_off" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "published_at" TEXT NULL,
    "appeal_until" TEXT NULL,
    "revision" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "PK_assessment_periods" PRIMARY KEY ("id")
);

CREATE TABLE "assessment_sheets" (
    "period" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "class" TEXT NOT NULL,
    "hundredths" INTEGER NULL,
    "rank" INTEGER NULL,
    "why_not" TEXT NOT NULL,
    "facts" BLOB NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "correction" TEXT NOT NULL,
    CONSTRAINT "PK_assessment_sheets" PRIMARY KEY ("period", "unit", "revision")
);

CREATE TABLE "assessment_figures" (
    "period" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "component" TEXT NOT NULL,
    "hundredths" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    CONSTRAINT "PK_assessment_figures" PRIMARY KEY ("period", "unit", "component")
);

CREATE TABLE "negative_events" (
    "id" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "discovered" TEXT NULL,
    "severity" INTEGER NOT NULL,
    "consequence" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,
    "months" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "fraud" INTEGER NOT NULL,
    "standing" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "PK_negative_events" PRIMARY KEY ("id")
);

CREATE TABLE "appeals" (
    "id" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "period" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "record" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "raised_at" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "leave_out" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "decided_at" TEXT NULL,
    "revision" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "PK_appeals" PRIMARY KEY ("id")
);

CREATE TABLE "flag_holdings" (
    "period" INTEGER NOT NULL,
    "class" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "held_before" INTEGER NOT NULL,
    "handed_over" TEXT NULL,
    "note" TEXT NOT NULL,
    CONSTRAINT "PK_flag_holdings" PRIMARY KEY ("period", "class", "kind", "unit")
);

CREATE TABLE "outside_results" (
    "id" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "hundredths" INTEGER NOT NULL,
    "places" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "PK_outside_results" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "assessment_periods_no" ON "assessment_periods" ("no");
CREATE INDEX "assessment_periods_from" ON "assessment_periods" ("district", "from", "no");
CREATE UNIQUE INDEX "negative_events_no" ON "negative_events" ("no");
CREATE INDEX "negative_events_unit" ON "negative_events" ("district", "unit");
CREATE UNIQUE INDEX "appeals_no" ON "appeals" ("no");
CREATE INDEX "appeals_period" ON "appeals" ("period", "unit");
CREATE UNIQUE INDEX "outside_results_no" ON "outside_results" ("no");
