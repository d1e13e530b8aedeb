-- Webhooks as the worker and the lists see them, and what is to be delivered. Deliveries are made once for each event and webhook; they hold no text: what is sent is
-- read when it is sent.
CREATE SCHEMA IF NOT EXISTS webhooks;

CREATE TABLE webhooks.webhooks (
    tenant           text        NOT NULL,
    id               uuid        NOT NULL,
    name             text        NULL,
    url              text        NULL,
    events           text[]      NOT NULL,
    state            text        NOT NULL CHECK (state IN ('ACTIVE', 'PAUSED', 'FAILED')),
    secret_number    integer     NOT NULL,
    old_secret_until timestamptz NULL,
    created_at       timestamptz NOT NULL,
    -- What happened before is not told.
    from_position    bigint      NOT NULL,
    -- Since when no delivery has arrived, while attempts failed; null when the last one arrived.
    failing_since    timestamptz NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE webhooks.deliveries (
    tenant           text        NOT NULL,
    id               uuid        NOT NULL,
    webhook_id       uuid        NOT NULL,
    event            text        NOT NULL,
    -- The stored name of what happened, more exact than the event; null for a test.
    change           text        NULL,
    item_id          uuid        NULL,
    -- The read model must have passed it before the item is read.
    position         bigint      NOT NULL,
    happened_at      timestamptz NOT NULL,
    status           text        NOT NULL CHECK (status IN ('PENDING', 'DELIVERED', 'FAILED', 'CANCELED')),
    attempt          integer     NOT NULL DEFAULT 0,
    first_attempt_at timestamptz NULL,
    last_attempt_at  timestamptz NULL,
    next_attempt_at  timestamptz NULL,
    -- Whoever sends it has until then; afterwards another may take it, as when a process died.
    claimed_until    timestamptz NULL,
    http_status      integer     NULL,
    error            text        NULL,
    duration_ms      integer     NULL,
    -- The command that sent it again, so that a retry of the command does not.
    redelivered_by   uuid        NULL,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, webhook_id) REFERENCES webhooks.webhooks (tenant, id) ON DELETE CASCADE
);
CREATE INDEX deliveries_due ON webhooks.deliveries (next_attempt_at) WHERE status = 'PENDING';
CREATE INDEX deliveries_claimed ON webhooks.deliveries (tenant, webhook_id, claimed_until) WHERE claimed_until IS NOT NULL;
CREATE INDEX deliveries_of_webhook ON webhooks.deliveries (tenant, webhook_id, happened_at DESC, id DESC);
CREATE INDEX deliveries_by_age ON webhooks.deliveries (happened_at) WHERE status <> 'PENDING';
