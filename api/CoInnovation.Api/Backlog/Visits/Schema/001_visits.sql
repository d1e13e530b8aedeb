CREATE SCHEMA IF NOT EXISTS visits;

-- When people looked last at what changes: a seat, or a browser of the product team. The place is a page by name, or an item by its id.
CREATE TABLE visits.visits (
    tenant     text        NOT NULL,
    visitor_id uuid        NOT NULL,
    place      text        NOT NULL,
    seen_at    timestamptz NOT NULL,
    -- The visitor, where it is a session: what is noted of it goes with it.
    session_id uuid        NULL REFERENCES access.sessions (id) ON DELETE CASCADE,
    PRIMARY KEY (tenant, visitor_id, place)
);
CREATE INDEX visits_of_session ON visits.visits (session_id) WHERE session_id IS NOT NULL;
