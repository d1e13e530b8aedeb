-- Which organizations with accounts the sides of a workshop named at that place of the log, and whether its facilitators managed them: written by the projection alone.
CREATE TABLE audit.sides (
    tenant          text    NOT NULL,
    workshop_id     uuid    NOT NULL,
    organization_id uuid    NOT NULL,
    side            text    NOT NULL,
    holds_it        boolean NOT NULL,
    PRIMARY KEY (tenant, workshop_id, organization_id)
);

-- To which side an invitation leads, and on which a participant sits; null: on none.
CREATE TABLE audit.places (
    tenant      text NOT NULL,
    workshop_id uuid NOT NULL,
    id          uuid NOT NULL,
    side        text NULL,
    PRIMARY KEY (tenant, workshop_id, id)
);
