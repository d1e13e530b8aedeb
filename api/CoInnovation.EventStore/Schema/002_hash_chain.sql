-- Tamper evidence: each event's place in the chain of the whole log and in the chain of its feed, and what was signed of them.

-- One row: how far the log is chained. Whoever extends the chains holds its lock. It begins with the hash of the log's name, before its first event.
CREATE TABLE events.chain_head (
    is_head   boolean PRIMARY KEY DEFAULT TRUE CHECK (is_head),
    position  bigint  NOT NULL,
    hash      bytea   NOT NULL
) WITH (fillfactor = 10);

INSERT INTO events.chain_head (position, hash) VALUES (0, sha256(convert_to(E'CoInnovation chain 1\n{"log":"events"}', 'UTF8')));

CREATE TABLE events.event_hashes (
    seq_id     bigint  PRIMARY KEY,
    log_hash   bytea   NOT NULL,
    feed_hash  bytea   NULL
);

-- The chain is named by its text as it is hashed: {"log":"events"} or {"tenant":…,"stream":…,"feed":…}.
CREATE TABLE events.checkpoints (
    chain      varchar                   NOT NULL,
    sequence   bigint                    NOT NULL,
    previous   bigint                    NOT NULL,
    hash       bytea                     NOT NULL,
    signed_at  timestamp with time zone  NOT NULL,
    key_id     varchar                   NOT NULL,
    signature  bytea                     NOT NULL,
    PRIMARY KEY (chain, sequence)
);

-- Private keys are wrapped by the host's master key, together with their public key: a row that somebody else wrote does not open, and is not published.
CREATE TABLE keys.signing_keys (
    generation   int                       PRIMARY KEY,
    public_key   bytea                     NOT NULL,
    wrapped_key  bytea                     NOT NULL,
    created_at   timestamp with time zone  NOT NULL
);
