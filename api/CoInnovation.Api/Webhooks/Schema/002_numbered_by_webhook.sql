-- What receivers order deliveries by is counted for each webhook: a place in the log would tell them how much happens where they may not look. Those that are there go on from
-- the places that their receivers know.
ALTER TABLE webhooks.webhooks ADD COLUMN last_sequence bigint NOT NULL DEFAULT 0;
ALTER TABLE webhooks.deliveries ADD COLUMN sequence bigint NOT NULL DEFAULT 0;
UPDATE webhooks.deliveries SET sequence = position;
UPDATE webhooks.webhooks AS webhook SET last_sequence = greatest(
    webhook.from_position,
    (SELECT coalesce(max(position), 0) FROM webhooks.deliveries AS delivery WHERE delivery.tenant = webhook.tenant AND delivery.webhook_id = webhook.id));
