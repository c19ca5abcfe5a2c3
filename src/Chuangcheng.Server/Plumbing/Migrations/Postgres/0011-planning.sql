ALTER TABLE rounds ADD COLUMN template text NOT NULL DEFAULT '';
ALTER TABLE rounds ADD COLUMN cadence text NOT NULL DEFAULT '';

CREATE TABLE round_grounds (
    round integer NOT NULL,
    unit integer NOT NULL,
    CONSTRAINT "PK_round_grounds" PRIMARY KEY (round, unit)
);

CREATE TABLE round_draws (
    round integer NOT NULL,
    seed bigint NOT NULL,
    each integer,
    percent integer NOT NULL,
    candidates text NOT NULL,
    people text NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_round_draws" PRIMARY KEY (round)
);

CREATE TABLE patrols (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    round uuid,
    ground integer NOT NULL,
    site integer NOT NULL,
    recorder integer NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    CONSTRAINT "PK_patrols" PRIMARY KEY (id)
);

CREATE TABLE import_maps (
    id uuid NOT NULL,
    district integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    map text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_import_maps" PRIMARY KEY (id)
);

CREATE UNIQUE INDEX patrols_no ON patrols (no);
CREATE INDEX patrols_ground ON patrols (district, "on", ground);
CREATE UNIQUE INDEX import_maps_name ON import_maps (district, kind, name);
CREATE INDEX visits_site ON visits (district, site, finished_at);
