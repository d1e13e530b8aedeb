-- Sessions of people who signed in: they are seen, listed and ended, and what they hold belongs to the person and not to one browser.
ALTER TABLE access.sessions
    ADD COLUMN person_id    uuid        NULL,
    -- Browser and system in words; null for guests.
    ADD COLUMN device       text        NULL,
    ADD COLUMN last_seen_at timestamptz NULL;
CREATE INDEX sessions_of_person ON access.sessions (tenant, person_id) WHERE person_id IS NOT NULL;

-- A seat is held by a guest's session or by a person.
ALTER TABLE access.seats DROP CONSTRAINT seats_pkey;
ALTER TABLE access.seats
    ALTER COLUMN session_id DROP NOT NULL,
    ADD COLUMN person_id uuid NULL,
    ADD CONSTRAINT seats_holder CHECK ((session_id IS NULL) <> (person_id IS NULL));
CREATE UNIQUE INDEX seats_once ON access.seats (tenant, workshop_id, participant_id, session_id, person_id) NULLS NOT DISTINCT;
CREATE INDEX seats_of_person ON access.seats (tenant, person_id, taken_at DESC) WHERE person_id IS NOT NULL;
