-- Who belongs to which organization, as the organizations' histories say: written in the transaction of their events, so whoever is removed has lost what it gave at once.
CREATE TABLE access.memberships (
    tenant          text NOT NULL,
    organization_id uuid NOT NULL,
    person_id       uuid NOT NULL,
    role            text NOT NULL CHECK (role IN ('MEMBER', 'ADMINISTRATOR', 'OWNER')),
    PRIMARY KEY (tenant, organization_id, person_id)
);
CREATE INDEX memberships_of_person ON access.memberships (tenant, person_id);
