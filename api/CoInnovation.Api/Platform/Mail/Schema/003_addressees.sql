-- Whose account a mail is for: it goes in the transaction in which that is erased. Nodes of before leave it empty.
ALTER TABLE mail.outbox ADD COLUMN addressee_id uuid NULL;
CREATE INDEX outbox_of_addressee ON mail.outbox (tenant, addressee_id) WHERE addressee_id IS NOT NULL;
