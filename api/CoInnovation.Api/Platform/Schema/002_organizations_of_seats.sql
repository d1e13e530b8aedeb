-- The organization for which a seat's holder acts: it opens what the organization has in the backlog. Facilitators act for none.
ALTER TABLE access.seats ADD COLUMN organization_id uuid NULL;
