-- Access tokens of programs: what a bearer is looked up by. Their history is in their streams; only when each was last used is known nowhere else.
CREATE TABLE access.tokens (
    tenant         text        NOT NULL,
    id             uuid        NOT NULL,
    name           text        NULL,
    secret_hash    bytea       NOT NULL UNIQUE,
    last_four      text        NOT NULL,
    scopes         text[]      NOT NULL,
    -- The seat whose rights it has; null for the product team's.
    workshop_id    uuid        NULL,
    participant_id uuid        NULL,
    created_at     timestamptz NOT NULL,
    expires_on     date        NULL,
    revoked_at     timestamptz NULL,
    last_used_at   timestamptz NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX tokens_by_creation ON access.tokens (tenant, created_at DESC, id);
CREATE INDEX tokens_of_participant ON access.tokens (tenant, participant_id);
