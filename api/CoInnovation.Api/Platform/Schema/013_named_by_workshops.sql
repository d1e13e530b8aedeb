-- Breaking: a node of a version before notes none, and an erasure would miss its workshops.
-- Which workshops name an organization as one of their sides', or another workshop as the one that they follow: an erasure asks, and must not go through the log.
CREATE TABLE access.named_by_workshops (
    tenant      text NOT NULL,
    named_id    uuid NOT NULL,
    workshop_id uuid NOT NULL,
    PRIMARY KEY (tenant, named_id, workshop_id)
);

INSERT INTO access.named_by_workshops (tenant, named_id, workshop_id)
SELECT created.tenant_id, (side->>'organizationId')::uuid, created.stream_id
FROM events.mt_events created CROSS JOIN jsonb_array_elements(created.data->'sides') side WHERE created.type = 'workshop_created'
UNION
SELECT created.tenant_id, (created.data->>'followsWorkshopId')::uuid, created.stream_id
FROM events.mt_events created WHERE created.type = 'workshop_created' AND created.data->>'followsWorkshopId' IS NOT NULL;
