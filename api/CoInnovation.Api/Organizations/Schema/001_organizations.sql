-- Finds what a mailed link is about by a hash of its secret. Whether it still opens anything is the organization's to decide; nothing here is about a person.
CREATE SCHEMA IF NOT EXISTS organizations;

CREATE TABLE organizations.member_invitations (
    secret_hash     bytea       PRIMARY KEY,
    tenant          text        NOT NULL,
    organization_id uuid        NOT NULL,
    invitation_id   uuid        NOT NULL,
    expires_at      timestamptz NOT NULL
);
CREATE INDEX member_invitations_by_expiry ON organizations.member_invitations (expires_at);

-- Finds the organizations that whoever has an address at a domain may join, by a keyed hash of it.
CREATE TABLE organizations.open_domains (
    tenant          text  NOT NULL,
    domain_hash     bytea NOT NULL,
    organization_id uuid  NOT NULL,
    domain_id       uuid  NOT NULL,
    PRIMARY KEY (tenant, organization_id, domain_id)
);
CREATE INDEX open_domains_by_hash ON organizations.open_domains (tenant, domain_hash);
