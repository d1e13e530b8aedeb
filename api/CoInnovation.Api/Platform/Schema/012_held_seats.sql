-- Breaking: a node of a version before notes no seats here, so an erasure would say that it is done and leave what was written from them.
-- Who sat where, also once the seat has ended. It gives no right: it says whose what was written there is, to take along and to erase.
CREATE TABLE access.held_seats (
    tenant         text        NOT NULL,
    workshop_id    uuid        NOT NULL,
    participant_id uuid        NOT NULL,
    -- A guest's session, with which it goes, or a person.
    session_id     uuid        NULL REFERENCES access.sessions (id) ON DELETE CASCADE,
    person_id      uuid        NULL,
    -- Before the seat was asked for.
    noted_at       timestamptz NOT NULL,
    -- In the transaction in which it was taken; null until then, and for ever where it was not.
    taken_at       timestamptz NULL,
    CONSTRAINT held_seats_holder CHECK ((session_id IS NULL) <> (person_id IS NULL))
);
CREATE UNIQUE INDEX held_seats_once ON access.held_seats (tenant, workshop_id, participant_id, session_id, person_id) NULLS NOT DISTINCT;
-- Two who ask for a seat under one id at the same time could not be told apart by who takes it.
CREATE UNIQUE INDEX held_seats_one_asks ON access.held_seats (tenant, workshop_id, participant_id) WHERE taken_at IS NULL;
CREATE INDEX held_seats_of_session ON access.held_seats (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX held_seats_of_person ON access.held_seats (tenant, person_id) WHERE person_id IS NOT NULL;
CREATE INDEX held_seats_not_taken ON access.held_seats (noted_at) WHERE taken_at IS NULL;

-- Those that are held now.
INSERT INTO access.held_seats (tenant, workshop_id, participant_id, session_id, person_id, noted_at, taken_at)
SELECT tenant, workshop_id, participant_id, session_id, person_id, taken_at, taken_at FROM access.seats;

-- Of those that ended before, what the log says: who took a seat as a member, and who named an organization of their own on a side as its facilitator.
INSERT INTO access.held_seats (tenant, workshop_id, participant_id, person_id, noted_at, taken_at)
SELECT known.tenant_id, known.stream_id, known.participant_id, known.person_id, min(known.at), min(known.at)
FROM (
    SELECT tenant_id, stream_id, (data->>'participantId')::uuid AS participant_id, (data->>'personId')::uuid AS person_id, timestamp AS at FROM events.mt_events WHERE type = 'member_seated'
    UNION ALL
    SELECT named.tenant_id, named.stream_id, sent.actor, (named.data->>'personId')::uuid, named.timestamp
    FROM events.mt_events named JOIN events.event_envelopes sent ON sent.seq_id = named.seq_id
    WHERE named.type = 'side_account_named' AND sent.actor IS NOT NULL) known
WHERE NOT EXISTS (
    SELECT FROM events.mt_events erased WHERE erased.tenant_id = known.tenant_id AND erased.stream_id = known.person_id AND erased.type = 'person_erasure_asked')
GROUP BY known.tenant_id, known.stream_id, known.participant_id, known.person_id
ON CONFLICT DO NOTHING;
