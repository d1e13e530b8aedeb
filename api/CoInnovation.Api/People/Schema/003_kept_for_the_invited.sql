-- Until when an id is kept for an address that was invited and has not been registered. Those of before are kept as long as if they had been invited today.
ALTER TABLE people.people ADD COLUMN kept_until timestamptz NULL;
UPDATE people.people SET kept_until = now() + interval '37 days' WHERE registered_at IS NULL;
CREATE INDEX people_by_end ON people.people (kept_until) WHERE registered_at IS NULL;

-- Whose keys are to be destroyed: taken out of the table above in one step, so that nobody is invited under an id that is about to lose its key.
CREATE TABLE people.to_forget (
    tenant text NOT NULL,
    id     uuid NOT NULL,
    PRIMARY KEY (tenant, id)
);
