CREATE TABLE assessment_schemes (
    id uuid NOT NULL,
    version integer NOT NULL,
    district integer NOT NULL,
    owner integer NOT NULL,
    body text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_assessment_schemes" PRIMARY KEY (id, version)
);

CREATE TABLE assessment_periods (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    owner integer NOT NULL,
    scheme uuid NOT NULL,
    scheme_version integer NOT NULL,
    name text NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    cut_off date NOT NULL,
    state smallint NOT NULL,
    published_at timestamp with time zone,
    appeal_until date,
    revision integer NOT NULL,
    hash text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_assessment_periods" PRIMARY KEY (id)
);

CREATE TABLE assessment_sheets (
    period integer NOT NULL,
    unit integer NOT NULL,
    revision integer NOT NULL,
    class text NOT NULL,
    hundredths integer,
    rank integer,
    why_not text NOT NULL,
    facts bytea NOT NULL,
    hash text NOT NULL,
    at timestamp with time zone NOT NULL,
    correction text NOT NULL,
    CONSTRAINT "PK_assessment_sheets" PRIMARY KEY (period, unit, revision)
);

CREATE TABLE assessment_figures (
    period integer NOT NULL,
    unit integer NOT NULL,
    component text NOT NULL,
    hundredths integer NOT NULL,
    source text NOT NULL,
    CONSTRAINT "PK_assessment_figures" PRIMARY KEY (period, unit, component)
);

CREATE TABLE negative_events (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    unit integer NOT NULL,
    item text NOT NULL,
    "on" date NOT NULL,
    discovered date,
    severity smallint NOT NULL,
    consequence smallint NOT NULL,
    points integer NOT NULL,
    months integer NOT NULL,
    evidence text NOT NULL,
    fraud boolean NOT NULL,
    standing boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_negative_events" PRIMARY KEY (id)
);

CREATE TABLE appeals (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    period integer NOT NULL,
    unit integer NOT NULL,
    record uuid NOT NULL,
    item text NOT NULL,
    reason text NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    state smallint NOT NULL,
    leave_out boolean NOT NULL,
    decision text NOT NULL,
    decided_at timestamp with time zone,
    revision integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_appeals" PRIMARY KEY (id)
);

CREATE TABLE flag_holdings (
    period integer NOT NULL,
    class text NOT NULL,
    kind smallint NOT NULL,
    unit integer NOT NULL,
    held_before integer NOT NULL,
    handed_over date,
    note text NOT NULL,
    CONSTRAINT "PK_flag_holdings" PRIMARY KEY (period, class, kind, unit)
);

CREATE TABLE outside_results (
    id uuid NOT NULL,
    no integer NOT NULL,
    district integer NOT NULL,
    year integer NOT NULL,
    name text NOT NULL,
    hundredths integer NOT NULL,
    places text NOT NULL,
    source text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_outside_results" PRIMARY KEY (id)
);

CREATE UNIQUE INDEX assessment_periods_no ON assessment_periods (no);
CREATE INDEX assessment_periods_from ON assessment_periods (district, "from", no);
CREATE UNIQUE INDEX negative_events_no ON negative_events (no);
CREATE INDEX negative_events_unit ON negative_events (district, unit);
CREATE UNIQUE INDEX appeals_no ON appeals (no);
CREATE INDEX appeals_period ON appeals (period, unit);
CREATE UNIQUE INDEX outside_results_no ON outside_results (no);
