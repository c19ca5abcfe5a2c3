-- Ids as 16 bytes, instants as microseconds, half of the fingerprint, no rowid: the visit's share in the bytes of a check.
-- What a site was visited for is asked of the columns in memory, so the index by site goes.
CREATE TABLE "packed_visits" (
    "district" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "id" BLOB NOT NULL,
    "kind" INTEGER NOT NULL,
    "site" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "site_type" TEXT NOT NULL,
    "longitude" REAL NULL,
    "latitude" REAL NULL,
    "territory" INTEGER NOT NULL,
    "recorder" INTEGER NOT NULL,
    "inspector" INTEGER NOT NULL,
    "started_at" INTEGER NOT NULL,
    "finished_at" INTEGER NOT NULL,
    "recorded_at" INTEGER NOT NULL,
    "round" TEXT NULL,
    "fingerprint" BLOB NOT NULL,
    CONSTRAINT "PK_visits" PRIMARY KEY ("district", "no")
) WITHOUT ROWID;

INSERT INTO "packed_visits"
SELECT "district", "no", packed_id("id"), "kind", "site", "place", "site_type", "longitude", "latitude", "territory", "recorder", "inspector",
    packed_instant("started_at"), packed_instant("finished_at"), packed_instant("recorded_at"), "round", substr("fingerprint", 1, 16)
FROM "visits" ORDER BY "district", "no";

DROP TABLE "visits";
ALTER TABLE "packed_visits" RENAME TO "visits";
CREATE UNIQUE INDEX "visits_id" ON "visits" ("id");
CREATE INDEX "visits_round" ON "visits" ("round") WHERE round IS NOT NULL;
