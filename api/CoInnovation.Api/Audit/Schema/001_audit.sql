-- Who did what when, as ids and words of this program: no name, no address, no text that anybody typed, nothing of a network. Names are read where they are sealed, when the
-- log is shown.
CREATE SCHEMA IF NOT EXISTS audit;

CREATE TABLE audit.records (
    tenant          text        NOT NULL,
    -- The organization with an account whose record it is; all zeros: nobody's, which the product team reads.
    organization_id uuid        NOT NULL,
    -- Follows from the event, or from who was refused what in which minute: written twice it is there once.
    id              uuid        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    kind            text        NOT NULL,
    outcome         text        NOT NULL,
    actor_kind      text        NOT NULL,
    actor_id        uuid        NULL,
    subject_kind    text        NULL,
    subject_id      uuid        NULL,
    detail          text        NULL,
    times           integer     NOT NULL DEFAULT 1,
    -- The event's place in the log; null for what is no event.
    position        bigint      NULL,
    PRIMARY KEY (tenant, organization_id, id)
);
CREATE INDEX records_by_time ON audit.records (tenant, organization_id, recorded_at DESC, id DESC);
CREATE INDEX records_by_age ON audit.records (recorded_at);

-- Who belonged where at that place of the log, for whose records a sign-in is: written by the projection alone.
CREATE TABLE audit.members (
    tenant          text NOT NULL,
    organization_id uuid NOT NULL,
    person_id       uuid NOT NULL,
    PRIMARY KEY (tenant, organization_id, person_id)
);
CREATE INDEX members_by_person ON audit.members (tenant, person_id);

-- The same of relationships.
CREATE TABLE audit.parties (
    tenant          text NOT NULL,
    relationship_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    side            text NOT NULL,
    PRIMARY KEY (tenant, relationship_id, organization_id)
);
