-- Which organization had what address mailed within the last day: nobody is a way to send mail to everybody, or much of it to somebody. Older rows go with the next mail.
CREATE TABLE organizations.mails (
    tenant          text        NOT NULL,
    organization_id uuid        NOT NULL,
    address_hash    bytea       NOT NULL,
    mailed_at       timestamptz NOT NULL
);
CREATE INDEX mails_by_organization ON organizations.mails (tenant, organization_id, mailed_at);
CREATE INDEX mails_by_address ON organizations.mails (tenant, address_hash, mailed_at);
CREATE INDEX mails_by_time ON organizations.mails (mailed_at);

-- Who was removed or suspended, by a hash of their address under a key of the server's and for this organization alone: they come back by an invitation and not by a domain, also under a new account.
CREATE TABLE organizations.barred (
    tenant          text  NOT NULL,
    organization_id uuid  NOT NULL,
    barred_hash     bytea NOT NULL,
    PRIMARY KEY (tenant, organization_id, barred_hash)
);
