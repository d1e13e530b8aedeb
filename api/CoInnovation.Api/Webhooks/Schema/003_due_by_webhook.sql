-- A webhook whose senders are all busy is passed over as a whole, however much waits for it. The index over all webhooks goes: the planner would go through a backlog by it.
CREATE INDEX deliveries_due_of_webhook ON webhooks.deliveries (tenant, webhook_id, next_attempt_at) WHERE status = 'PENDING';
DROP INDEX webhooks.deliveries_due;
