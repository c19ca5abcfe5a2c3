CREATE TABLE chain_templates (
    unit integer NOT NULL,
    name text NOT NULL,
    steps text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_chain_templates" PRIMARY KEY (unit)
);

CREATE TABLE code_mappings (
    from_edition integer NOT NULL,
    to_edition integer NOT NULL,
    kind smallint NOT NULL,
    from_code text NOT NULL,
    to_code text NOT NULL,
    CONSTRAINT "PK_code_mappings" PRIMARY KEY (from_edition, to_edition, kind, from_code, to_code)
);

CREATE TABLE duties (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    field_kind smallint NOT NULL,
    field integer NOT NULL,
    step text NOT NULL,
    aspect text NOT NULL,
    unit integer NOT NULL,
    post integer,
    since date NOT NULL,
    until date,
    source text NOT NULL,
    words text NOT NULL,
    claimed boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_duties" PRIMARY KEY (id)
);

CREATE TABLE facilities (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    site integer NOT NULL,
    kind text NOT NULL,
    place text NOT NULL,
    specification text NOT NULL,
    item text NOT NULL,
    required integer NOT NULL,
    present integer NOT NULL,
    compliant integer NOT NULL,
    counted_on date NOT NULL,
    owner integer,
    due_on date,
    note text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_facilities" PRIMARY KEY (id)
);

CREATE TABLE import_steps (
    import integer NOT NULL,
    seq integer NOT NULL,
    entity text NOT NULL,
    key text NOT NULL,
    before text,
    after text NOT NULL,
    CONSTRAINT "PK_import_steps" PRIMARY KEY (import, seq)
);

CREATE TABLE imports (
    id uuid NOT NULL,
    no integer NOT NULL,
    kind text NOT NULL,
    file text NOT NULL,
    sha256 text NOT NULL,
    at timestamp with time zone NOT NULL,
    actor integer NOT NULL,
    added integer NOT NULL,
    changed integer NOT NULL,
    undone_at timestamp with time zone,
    CONSTRAINT "PK_imports" PRIMARY KEY (id)
);

CREATE TABLE milestones (
    district integer NOT NULL,
    problem bigint NOT NULL,
    seq integer NOT NULL,
    title text NOT NULL,
    due_on date NOT NULL,
    done_on date,
    CONSTRAINT "PK_milestones" PRIMARY KEY (district, problem, seq)
);

CREATE TABLE planned_problems (
    district integer NOT NULL,
    plan integer NOT NULL,
    problem bigint NOT NULL,
    CONSTRAINT "PK_planned_problems" PRIMARY KEY (district, plan, problem)
);

CREATE TABLE round_sites (
    round integer NOT NULL,
    site integer NOT NULL,
    team integer NOT NULL,
    CONSTRAINT "PK_round_sites" PRIMARY KEY (round, site)
);

CREATE TABLE round_teams (
    round integer NOT NULL,
    team integer NOT NULL,
    name text NOT NULL,
    members text NOT NULL,
    CONSTRAINT "PK_round_teams" PRIMARY KEY (round, team)
);

CREATE TABLE rounds (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    name text NOT NULL,
    kind smallint NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    items text NOT NULL,
    unannounced boolean NOT NULL,
    seed bigint,
    because uuid,
    made_by integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT "PK_rounds" PRIMARY KEY (id)
);

CREATE TABLE site_changes (
    site integer NOT NULL,
    seq integer NOT NULL,
    "on" date NOT NULL,
    kind smallint NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    "into" integer,
    at timestamp with time zone NOT NULL,
    actor integer NOT NULL,
    CONSTRAINT "PK_site_changes" PRIMARY KEY (site, seq)
);

CREATE TABLE site_plans (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    site integer NOT NULL,
    name text NOT NULL,
    lead integer NOT NULL,
    due_on date NOT NULL,
    around integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_site_plans" PRIMARY KEY (id)
);

CREATE TABLE special_periods (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    name text NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    percent integer NOT NULL,
    every_day boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_special_periods" PRIMARY KEY (id)
);

CREATE TABLE tenures (
    post integer NOT NULL,
    person integer NOT NULL,
    since date NOT NULL,
    district integer NOT NULL,
    until date,
    CONSTRAINT "PK_tenures" PRIMARY KEY (post, person, since)
);

CREATE TABLE unit_changes (
    unit integer NOT NULL,
    seq integer NOT NULL,
    "on" date NOT NULL,
    kind smallint NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    "into" integer,
    at timestamp with time zone NOT NULL,
    actor integer NOT NULL,
    CONSTRAINT "PK_unit_changes" PRIMARY KEY (unit, seq)
);

ALTER TABLE people ADD COLUMN district integer NOT NULL DEFAULT 0;
ALTER TABLE people ADD COLUMN code text NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN "left" date;
ALTER TABLE people ADD COLUMN version integer NOT NULL DEFAULT 0;
UPDATE people SET district = u.district, code = 'R' || people.no FROM units u WHERE u.no = people.unit;

ALTER TABLE posts ADD COLUMN district integer NOT NULL DEFAULT 0;
ALTER TABLE posts ADD COLUMN code text NOT NULL DEFAULT '';
UPDATE posts SET district = u.district, code = 'G' || posts.no FROM units u WHERE u.no = posts.unit;
INSERT INTO tenures (district, post, person, since, until) SELECT district, no, person, since, until FROM posts WHERE person IS NOT NULL;
ALTER TABLE posts DROP COLUMN person;

ALTER TABLE sites ADD COLUMN operator text NOT NULL DEFAULT '';
ALTER TABLE sites ADD COLUMN lists text NOT NULL DEFAULT '';
ALTER TABLE sites ADD COLUMN shape text;
ALTER TABLE sites ADD COLUMN under_video boolean NOT NULL DEFAULT false;
ALTER TABLE sites ADD COLUMN merged_into integer;

ALTER TABLE problems ADD COLUMN extensions integer NOT NULL DEFAULT 0;
ALTER TABLE problems ADD COLUMN deferrals integer NOT NULL DEFAULT 0;
ALTER TABLE problems ADD COLUMN fix_path smallint NOT NULL DEFAULT 0;
ALTER TABLE problems ADD COLUMN special_period integer;

CREATE INDEX duties_field ON duties (district, field_kind, field);
CREATE UNIQUE INDEX duties_no ON duties (no);
CREATE INDEX duties_post ON duties (post);
CREATE INDEX facilities_due ON facilities (district, due_on);
CREATE UNIQUE INDEX facilities_no ON facilities (no);
CREATE INDEX facilities_site ON facilities (site);
CREATE UNIQUE INDEX imports_no ON imports (no);
CREATE UNIQUE INDEX people_code ON people (district, code);
CREATE UNIQUE INDEX posts_code ON posts (district, code);
CREATE UNIQUE INDEX posts_no ON posts (no);
CREATE INDEX rounds_from ON rounds (district, "from", no);
CREATE UNIQUE INDEX rounds_no ON rounds (no);
CREATE UNIQUE INDEX site_plans_no ON site_plans (no);
CREATE INDEX site_plans_site ON site_plans (site);
CREATE UNIQUE INDEX special_periods_no ON special_periods (no);
CREATE INDEX tenures_person ON tenures (person);
CREATE INDEX visits_round ON visits (round) WHERE round IS NOT NULL;
