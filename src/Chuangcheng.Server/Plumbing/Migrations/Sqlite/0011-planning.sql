ALTER TABLE "rounds" ADD COLUMN "template" TEXT NOT NULL DEFAULT '';
ALTER TABLE "rounds" ADD COLUMN "cadence" TEXT NOT NULL DEFAULT '';

CREATE TABLE "round_grounds" (
    "round" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    CONSTRAINT "PK_round_grounds" PRIMARY KEY ("round", "unit")
);

CREATE TABLE "round_draws" (
    "round" INTEGER NOT NULL CONSTRAINT "PK_round_draws" PRIMARY KEY,
    "seed" INTEGER NOT NULL,
    "each" INTEGER NULL,
    "percent" INTEGER NOT NULL,
    "candidates" TEXT NOT NULL,
    "people" TEXT NOT NULL,
    "drawn_at" TEXT NOT NULL
);

CREATE TABLE "patrols" (
    "id" TEXT NOT NULL CONSTRAINT "PK_patrols" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "district" INTEGER NOT NULL,
    "round" TEXT NULL,
    "ground" INTEGER NOT NULL,
    "site" INTEGER NOT NULL,
    "recorder" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "on" TEXT NOT NULL
);

CREATE TABLE "import_maps" (
    "id" TEXT NOT NULL CONSTRAINT "PK_import_maps" PRIMARY KEY,
    "district" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "map" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "patrols_no" ON "patrols" ("no");
CREATE INDEX "patrols_ground" ON "patrols" ("district", "on", "ground");
CREATE UNIQUE INDEX "import_maps_name" ON "import_maps" ("district", "kind", "name");
CREATE INDEX "visits_site" ON "visits" ("district", "site", "finished_at");
