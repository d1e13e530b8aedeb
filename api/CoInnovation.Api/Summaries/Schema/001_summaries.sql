-- Which seats wait for a summary by mail, and how much was asked for within the last day: a workshop is no way to send mail to everybody, or much of it to somebody. Addresses stand here as hashes alone.
CREATE SCHEMA IF NOT EXISTS summaries;

CREATE TABLE summaries.asked (
    tenant         text NOT NULL,
    workshop_id    uuid NOT NULL,
    participant_id uuid NOT NULL,
    PRIMARY KEY (tenant, workshop_id, participant_id)
);

CREATE TABLE summaries.mails (
    tenant       text        NOT NULL,
    workshop_id  uuid        NOT NULL,
    address_hash bytea       NOT NULL,
    asked_at     timestamptz NOT NULL
);
CREATE INDEX mails_by_workshop ON summaries.mails (tenant, workshop_id, asked_at);
CREATE INDEX mails_by_address ON summaries.mails (tenant, address_hash, asked_at);
CREATE INDEX mails_by_time ON summaries.mails (asked_at);

-- Which seats said something about the workshop itself. What they said is sealed in their own streams.
CREATE TABLE summaries.feedback (
    tenant         text NOT NULL,
    workshop_id    uuid NOT NULL,
    participant_id uuid NOT NULL,
    PRIMARY KEY (tenant, workshop_id, participant_id)
);
