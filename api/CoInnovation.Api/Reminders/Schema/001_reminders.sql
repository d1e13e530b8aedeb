-- When people are to be reminded of a collection, as the workshops say, and of whom that has been done: one row a reminder and person, so each gets it once, whatever dies in between.
CREATE SCHEMA IF NOT EXISTS reminders;

CREATE TABLE reminders.due (
    tenant        text        NOT NULL,
    workshop_id   uuid        NOT NULL,
    step_id       uuid        NOT NULL,
    kind          text        NOT NULL,
    due_at        timestamptz NOT NULL,
    -- Whoever sees to it has until then; afterwards another may take it, as when a process died.
    claimed_until timestamptz NULL,
    done_at       timestamptz NULL,
    PRIMARY KEY (tenant, workshop_id, step_id, kind)
);
CREATE INDEX due_next ON reminders.due (due_at) WHERE done_at IS NULL;

CREATE TABLE reminders.reminded (
    tenant      text        NOT NULL,
    workshop_id uuid        NOT NULL,
    step_id     uuid        NOT NULL,
    kind        text        NOT NULL,
    person_id   uuid        NOT NULL,
    -- The reminder that it was. One that is moved is another one.
    due_at      timestamptz NOT NULL,
    reminded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, workshop_id, step_id, kind, person_id)
);
CREATE INDEX reminded_by_time ON reminders.reminded (reminded_at);
CREATE INDEX reminded_by_person ON reminders.reminded (tenant, person_id);
