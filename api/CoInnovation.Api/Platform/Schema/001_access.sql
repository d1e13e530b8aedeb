-- Who may get in: sessions with their seats, and where join links and codes lead. Secrets are stored as SHA-256 only.
CREATE SCHEMA IF NOT EXISTS access;

CREATE TABLE access.sessions (
    token_hash      bytea       PRIMARY KEY,
    id              uuid        NOT NULL UNIQUE,
    tenant          text        NOT NULL,
    is_product_team boolean     NOT NULL DEFAULT false,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL
);
CREATE INDEX sessions_by_expiry ON access.sessions (expires_at);

CREATE TABLE access.seats (
    tenant         text        NOT NULL,
    workshop_id    uuid        NOT NULL,
    participant_id uuid        NOT NULL,
    session_id     uuid        NOT NULL REFERENCES access.sessions (id) ON DELETE CASCADE,
    side           text        NULL CHECK (side IN ('VENDOR', 'CUSTOMER', 'PARTNER')),
    role           text        NOT NULL CHECK (role IN ('FACILITATOR', 'CONTRIBUTOR', 'OBSERVER')),
    taken_at       timestamptz NOT NULL,
    PRIMARY KEY (tenant, workshop_id, participant_id, session_id)
);
CREATE INDEX seats_by_session ON access.seats (session_id, taken_at DESC);

CREATE TABLE access.invitations (
    secret_hash bytea   PRIMARY KEY,
    tenant      text    NOT NULL,
    workshop_id uuid    NOT NULL,
    role        text    NOT NULL,
    side        text    NULL,
    generation  integer NOT NULL
);
CREATE INDEX invitations_by_workshop ON access.invitations (tenant, workshop_id);

CREATE TABLE access.join_codes (
    code        text    PRIMARY KEY,
    tenant      text    NOT NULL,
    workshop_id uuid    NOT NULL,
    generation  integer NOT NULL,
    UNIQUE (tenant, workshop_id)
);
