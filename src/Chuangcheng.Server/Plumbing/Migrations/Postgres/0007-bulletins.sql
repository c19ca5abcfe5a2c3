CREATE TABLE bulletin_series (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    name text NOT NULL,
    issuer text NOT NULL,
    numbering smallint NOT NULL,
    titled_items boolean NOT NULL,
    sections text NOT NULL,
    tags text NOT NULL,
    sign_off_roles text NOT NULL,
    upward text NOT NULL,
    sideways text NOT NULL,
    downward text NOT NULL,
    mail text NOT NULL,
    email text NOT NULL,
    phone text NOT NULL,
    fax text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_bulletin_series" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX bulletin_series_no ON bulletin_series (no);
CREATE INDEX bulletin_series_district ON bulletin_series (district);
CREATE TABLE bulletins (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    series integer NOT NULL,
    is_special boolean NOT NULL,
    name text NOT NULL,
    state smallint NOT NULL,
    "number" integer,
    total integer,
    "date" date,
    created_at timestamp with time zone NOT NULL,
    signed_at timestamp with time zone,
    issued_at timestamp with time zone,
    notice text NOT NULL,
    is_public boolean NOT NULL,
    edited_by integer NOT NULL,
    proofed_by integer NOT NULL,
    reviewed_by integer NOT NULL,
    signed_by integer NOT NULL,
    content text NOT NULL,
    search_text text NOT NULL,
    steps integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_bulletins" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX bulletins_no ON bulletins (no);
CREATE INDEX bulletins_district ON bulletins (district, state);
CREATE TABLE bulletin_steps (
    id uuid NOT NULL,
    issue integer NOT NULL,
    seq integer NOT NULL,
    step smallint NOT NULL,
    "from" smallint NOT NULL,
    "to" smallint NOT NULL,
    actor integer NOT NULL,
    "at" timestamp with time zone NOT NULL,
    note text NOT NULL,
    CONSTRAINT "PK_bulletin_steps" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX bulletin_steps_issue ON bulletin_steps (issue, seq);
CREATE TABLE news (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    unit integer NOT NULL,
    "from" uuid,
    headline text NOT NULL,
    "text" text NOT NULL,
    source text NOT NULL,
    section text NOT NULL,
    tag text NOT NULL,
    "group" text NOT NULL,
    codes text NOT NULL,
    also_units text NOT NULL,
    state smallint NOT NULL,
    issue integer NOT NULL,
    place integer NOT NULL,
    reason text NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    submitted_by integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_news" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX news_no ON news (no);
CREATE INDEX news_district ON news (district, state);
CREATE INDEX news_issue ON news (issue, place);
CREATE TABLE live_figures (
    item uuid NOT NULL,
    seq integer NOT NULL,
    district integer NOT NULL,
    measure text NOT NULL,
    query text NOT NULL,
    shown text NOT NULL,
    as_of timestamp with time zone NOT NULL,
    happening bigint NOT NULL,
    frozen_at timestamp with time zone,
    CONSTRAINT "PK_live_figures" PRIMARY KEY (item, seq)
);
CREATE TABLE bulletin_receipts (
    issue integer NOT NULL,
    unit integer NOT NULL,
    "at" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_bulletin_receipts" PRIMARY KEY (issue, unit)
);
CREATE TABLE bulletin_mails (
    issue integer NOT NULL,
    address text NOT NULL,
    "at" timestamp with time zone NOT NULL,
    failure text,
    CONSTRAINT "PK_bulletin_mails" PRIMARY KEY (issue, address)
);
CREATE TABLE good_practices (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    problem uuid NOT NULL,
    problem_number text NOT NULL,
    indicator text NOT NULL,
    unit integer NOT NULL,
    title text NOT NULL,
    situation text NOT NULL,
    practice text NOT NULL,
    result text NOT NULL,
    marked_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_good_practices" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX good_practices_no ON good_practices (no);
CREATE INDEX good_practices_district ON good_practices (district);
CREATE TABLE submissions (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    name text NOT NULL,
    test_month date NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_submissions" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX submissions_no ON submissions (no);
CREATE INDEX submissions_district ON submissions (district);
CREATE TABLE materials (
    id uuid NOT NULL,
    no integer NOT NULL,
    submission integer NOT NULL,
    district integer NOT NULL,
    indicator text NOT NULL,
    kind smallint NOT NULL,
    title text NOT NULL,
    "text" text NOT NULL,
    source text NOT NULL,
    dated date NOT NULL,
    photo text,
    photo_type text NOT NULL,
    unit integer NOT NULL,
    origin text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_materials" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX materials_no ON materials (no);
CREATE INDEX materials_submission ON materials (submission, indicator);
CREATE TABLE bulletin_grams (no bigint NOT NULL, grams tsvector NOT NULL, CONSTRAINT bulletin_grams_pkey PRIMARY KEY (no));
CREATE INDEX bulletin_grams_pairs ON bulletin_grams USING gin (grams) WITH (fastupdate = off);
CREATE TABLE practice_grams (no bigint NOT NULL, grams tsvector NOT NULL, CONSTRAINT practice_grams_pkey PRIMARY KEY (no));
CREATE INDEX practice_grams_pairs ON practice_grams USING gin (grams) WITH (fastupdate = off);
