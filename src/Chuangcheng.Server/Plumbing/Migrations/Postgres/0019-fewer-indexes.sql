-- Lists are read from columns; what remains is asked in SQL.
DROP INDEX problems_due;
DROP INDEX problems_territory;
DROP INDEX problems_watch;
DROP INDEX problems_previous;
DROP INDEX problem_moves_made;
CREATE INDEX problems_watch ON problems (watch_until) WHERE state = 7;
CREATE INDEX problems_previous ON problems (district, previous) WHERE previous IS NOT NULL;
CREATE INDEX problem_moves_made ON problem_moves (district, id) WHERE id IS NOT NULL;
