CREATE TABLE reports (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    unit integer NOT NULL,
    text text NOT NULL,
    day date NOT NULL,
    at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT "PK_reports" PRIMARY KEY (id)
);

CREATE TABLE results (
    report uuid NOT NULL,
    start integer NOT NULL,
    district integer NOT NULL,
    unit integer NOT NULL,
    day date NOT NULL,
    qty text NOT NULL,
    action text NOT NULL,
    object text NOT NULL,
    value numeric NOT NULL,
    measure text NOT NULL,
    approx boolean NOT NULL,
    comparison integer,
    indicator text NOT NULL,
    kind text NOT NULL,
    CONSTRAINT "PK_results" PRIMARY KEY (report, start)
);

CREATE TABLE synonyms (
    district integer NOT NULL,
    kind integer NOT NULL,
    word text NOT NULL,
    means text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_synonyms" PRIMARY KEY (district, kind, word)
);

CREATE UNIQUE INDEX reports_no ON reports (no);
CREATE INDEX reports_day ON reports (district, day);
CREATE INDEX results_day ON results (district, day);
