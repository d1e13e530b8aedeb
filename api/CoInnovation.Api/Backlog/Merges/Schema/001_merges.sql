-- Which item is part of which at this very moment: written in the transaction of the merges themselves, since one merge must not pass another.
CREATE TABLE merges.targets (
    tenant   text NOT NULL,
    item_id  uuid NOT NULL,
    into_id  uuid NOT NULL,
    PRIMARY KEY (tenant, item_id)
);
CREATE INDEX targets_by_target ON merges.targets (tenant, into_id);

-- What was merged before there was this table.
DO $$
BEGIN
    IF to_regclass('events.mt_events') IS NOT NULL THEN
        INSERT INTO merges.targets (tenant, item_id, into_id)
        SELECT tenant_id, stream_id, (data ->> 'intoId')::uuid
        FROM (
            SELECT DISTINCT ON (tenant_id, stream_id) tenant_id, stream_id, type, data FROM events.mt_events
            WHERE type IN ('item_merged', 'item_unmerged') ORDER BY tenant_id, stream_id, version DESC) AS latest
        WHERE type = 'item_merged';
    END IF;
END
$$;
