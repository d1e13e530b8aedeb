-- What is suspended, as the histories say: written in the transaction of their events, and asked by every statement that gives rights by seats or memberships.
ALTER TABLE access.memberships ADD COLUMN is_suspended boolean NOT NULL DEFAULT false;

-- Organizations of workshops and those with accounts: their ids are never the same.
CREATE TABLE access.suspended_organizations (
    tenant          text        NOT NULL,
    organization_id uuid        NOT NULL,
    since           timestamptz NOT NULL,
    PRIMARY KEY (tenant, organization_id)
);
