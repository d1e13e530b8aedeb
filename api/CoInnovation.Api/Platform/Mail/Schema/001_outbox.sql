-- Mail on its way. Rows are written in the transaction of what they tell of, and go when a server has taken them over. What is in them is sealed under the server's key.
CREATE SCHEMA IF NOT EXISTS mail;

CREATE TABLE mail.outbox (
    id              uuid        PRIMARY KEY,
    sealed          bytea       NOT NULL,
    -- Hashes of what it tells of; a later mail about the same takes its place.
    about           bytea       NOT NULL,
    queued_at       timestamptz NOT NULL,
    -- From then on it would tell nothing any more.
    useless_from    timestamptz NOT NULL,
    attempt         integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    -- Whoever sends it has until then; afterwards another may take it, as when a process died.
    claimed_until   timestamptz NULL
);
CREATE INDEX outbox_due ON mail.outbox (next_attempt_at);
CREATE INDEX outbox_about ON mail.outbox (about);
