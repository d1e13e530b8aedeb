-- Invitations that facilitators make, beside the links that every workshop has: each ends alone, and the workshop says whether it still leads anywhere.
ALTER TABLE access.invitations ADD COLUMN invitation_id uuid NULL;

-- Workshops that are closed: from then on the seats of their guests open nothing. Seats of people who signed in stay.
CREATE TABLE access.closed_workshops (
    tenant       text        NOT NULL,
    workshop_id  uuid        NOT NULL,
    guests_until timestamptz NOT NULL,
    PRIMARY KEY (tenant, workshop_id)
);

-- Those that were closed before.
INSERT INTO access.closed_workshops (tenant, workshop_id, guests_until)
SELECT last.tenant_id, last.stream_id, greatest(
    (last.data->>'closedAt')::timestamptz + interval '720 hours',
    ((last.data->>'followUpOn')::date + 15)::timestamp AT TIME ZONE 'UTC')
FROM (
    SELECT DISTINCT ON (tenant_id, stream_id) tenant_id, stream_id, type, data FROM events.mt_events
    WHERE type IN ('workshop_closed', 'workshop_reopened') ORDER BY tenant_id, stream_id, version DESC) last
WHERE last.type = 'workshop_closed';
