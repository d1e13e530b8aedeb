-- Imports and how far they are. What is to be imported stands in their streams.
CREATE SCHEMA IF NOT EXISTS transfer;

CREATE TABLE transfer.imports (
    tenant   text        NOT NULL,
    id       uuid        NOT NULL,
    kind     text        NOT NULL,
    rows     integer     NOT NULL,
    created  integer     NOT NULL,
    done     integer     NOT NULL DEFAULT 0,
    begun_at timestamptz NOT NULL,
    PRIMARY KEY (tenant, id)
);
