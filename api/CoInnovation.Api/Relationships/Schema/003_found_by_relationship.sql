-- Looked up by their relationship while the log's head is locked: all appends wait for it.
CREATE INDEX organizations_of_relationship ON relationships.organizations (tenant, relationship_id);
CREATE INDEX invitations_of_relationship ON relationships.invitations (tenant, relationship_id, invitation_id);
