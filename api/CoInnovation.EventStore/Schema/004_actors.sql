-- Finds the streams without feeds in which somebody acted. Those with feeds are by far the most events, and are found otherwise: each costs nothing here.
CREATE INDEX event_envelopes_actors ON events.event_envelopes (tenant_id, actor) WHERE feed IS NULL AND actor IS NOT NULL;
