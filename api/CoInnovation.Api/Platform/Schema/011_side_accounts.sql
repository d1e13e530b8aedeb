-- Breaking: a node of a version before asks nothing about the belonging on which such a seat rests, and lets in whom it ended for.
-- The organizations with accounts that sides of workshops name, or that are asked whether they may; written in the transaction of the workshops' events.
-- What a relationship gave is over in the transaction in which it ends: such a row stays as ENDED until its workshop says so as well.
CREATE TABLE access.side_accounts (
    tenant          text        NOT NULL,
    workshop_id     uuid        NOT NULL,
    side            text        NOT NULL CHECK (side IN ('VENDOR', 'CUSTOMER', 'PARTNER')),
    account_id      uuid        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('ASKED', 'NAMED', 'ENDED')),
    since           timestamptz NOT NULL,
    relationship_id uuid        NULL,
    on_behalf_of    uuid        NULL,
    PRIMARY KEY (tenant, workshop_id, side)
);
CREATE INDEX side_accounts_of_account ON access.side_accounts (tenant, account_id, since DESC);
CREATE INDEX side_accounts_of_relationship ON access.side_accounts (tenant, relationship_id) WHERE relationship_id IS NOT NULL;

-- The organization with an account on belonging to which a seat rests. Null: it rests on the way in that was shown.
ALTER TABLE access.seats ADD COLUMN account_id uuid NULL;

-- People with accounts whom facilitators removed: belonging to an organization does not bring them back.
CREATE TABLE access.removed_people (
    tenant      text NOT NULL,
    workshop_id uuid NOT NULL,
    person_id   uuid NOT NULL,
    PRIMARY KEY (tenant, workshop_id, person_id)
);
CREATE INDEX removed_people_of_person ON access.removed_people (tenant, person_id);
