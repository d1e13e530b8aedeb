-- Whose suspension keeps a mail here until it is lifted: the organization for which it is sent or read, and the member who had it sent. Nodes of before leave it empty.
ALTER TABLE mail.outbox
    ADD COLUMN tenant          text NULL,
    ADD COLUMN organization_id uuid NULL,
    ADD COLUMN member_id       uuid NULL;
