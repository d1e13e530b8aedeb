-- Finds people by a keyed hash of their address. Names and addresses themselves are in nobody's table: they are read from the sealed log.
CREATE SCHEMA IF NOT EXISTS people;

CREATE TABLE people.people (
    tenant        text        NOT NULL,
    id            uuid        NOT NULL,
    address_hash  bytea       NOT NULL,
    -- Null while the id is only kept for whoever is about to register the address: of two at once, both get this one.
    registered_at timestamptz NULL,
    PRIMARY KEY (tenant, id),
    UNIQUE (tenant, address_hash)
);

-- One code a request: an address, whether somebody is known under it or not, and the browser in which it was typed. A new one takes the place of the earlier.
CREATE TABLE people.sign_in_codes (
    tenant       text        NOT NULL,
    address_hash bytea       NOT NULL,
    request_hash bytea       NOT NULL,
    id           uuid        NOT NULL,
    code_hash    bytea       NOT NULL,
    expires_at   timestamptz NOT NULL,
    redeemed_at  timestamptz NULL,
    -- How often a wrong code was tried against this one.
    misses       integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, address_hash, request_hash)
);
CREATE INDEX sign_in_codes_by_expiry ON people.sign_in_codes (expires_at);

-- How many codes were asked for since the window began, whoever asked: nobody's mailbox is flooded.
CREATE TABLE people.sign_in_mails (
    tenant       text        NOT NULL,
    address_hash bytea       NOT NULL,
    window_began timestamptz NOT NULL,
    asked        integer     NOT NULL DEFAULT 1,
    PRIMARY KEY (tenant, address_hash)
);
CREATE INDEX sign_in_mails_by_window ON people.sign_in_mails (window_began);
