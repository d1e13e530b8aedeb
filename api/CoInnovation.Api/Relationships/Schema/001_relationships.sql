-- Which organizations have to do with which relationships, and what a mailed link is about, by a hash of its secret.
CREATE SCHEMA IF NOT EXISTS relationships;

CREATE TABLE relationships.organizations (
    tenant          text NOT NULL,
    organization_id uuid NOT NULL,
    relationship_id uuid NOT NULL,
    PRIMARY KEY (tenant, organization_id, relationship_id)
);

CREATE TABLE relationships.invitations (
    secret_hash     bytea       PRIMARY KEY,
    tenant          text        NOT NULL,
    relationship_id uuid        NOT NULL,
    invitation_id   uuid        NOT NULL,
    expires_at      timestamptz NOT NULL
);
CREATE INDEX invitations_by_expiry ON relationships.invitations (expires_at);
