-- Finds people by their passkeys. What a passkey is, its key included, is read from the sealed log.
CREATE TABLE people.passkeys (
    tenant          text        NOT NULL,
    credential_hash bytea       NOT NULL,
    id              uuid        NOT NULL,
    person_id       uuid        NOT NULL,
    -- What the authenticator counted when it was last used; one that goes back was copied.
    sign_count      bigint      NOT NULL,
    last_used_at    timestamptz NULL,
    PRIMARY KEY (tenant, credential_hash),
    UNIQUE (tenant, id)
);
CREATE INDEX passkeys_by_person ON people.passkeys (tenant, person_id);

-- What a browser was asked to sign: one question at a time, which that browser alone can answer.
CREATE TABLE people.passkey_questions (
    tenant       text        NOT NULL,
    request_hash bytea       NOT NULL,
    id           uuid        NOT NULL,
    -- Whose new passkey it is about; null where somebody signs in.
    person_id    uuid        NULL,
    state        text        NOT NULL,
    expires_at   timestamptz NOT NULL,
    -- Of the answer that was taken: only the same one counts again.
    answer_hash  bytea       NULL,
    PRIMARY KEY (tenant, request_hash)
);
CREATE INDEX passkey_questions_by_expiry ON people.passkey_questions (expires_at);
