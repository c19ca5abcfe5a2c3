CREATE TABLE saved_views (
    id uuid NOT NULL,
    district integer NOT NULL,
    account integer NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    shared boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_saved_views" PRIMARY KEY (id)
);

CREATE INDEX saved_views_district ON saved_views (district, account);

CREATE TABLE export_templates (
    district integer NOT NULL,
    file text NOT NULL,
    heads text NOT NULL,
    fields text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_export_templates" PRIMARY KEY (district)
);

CREATE TABLE setting_changes (
    id uuid NOT NULL,
    district integer NOT NULL,
    name text NOT NULL,
    value text NOT NULL,
    at timestamp with time zone NOT NULL,
    actor integer NOT NULL,
    CONSTRAINT "PK_setting_changes" PRIMARY KEY (id)
);

CREATE INDEX setting_changes_name ON setting_changes (district, name, at);

CREATE INDEX problem_moves_made ON problem_moves (district, id);
