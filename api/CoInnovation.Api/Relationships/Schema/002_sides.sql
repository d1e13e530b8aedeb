-- What each organization is in a relationship: whose decision something is, is asked once more where it is stored.
ALTER TABLE relationships.organizations ADD COLUMN side text NOT NULL DEFAULT 'PARTNER' CHECK (side IN ('VENDOR', 'CUSTOMER', 'PARTNER'));
ALTER TABLE relationships.organizations ALTER COLUMN side DROP DEFAULT;
UPDATE relationships.organizations part SET side = CASE begun.type WHEN 'relationship_proposed' THEN 'VENDOR' ELSE 'CUSTOMER' END
FROM events.mt_events begun
WHERE begun.tenant_id = part.tenant AND begun.stream_id = part.relationship_id AND (
    (begun.type = 'relationship_proposed' AND (begun.data->>'vendorId')::uuid = part.organization_id)
    OR (begun.type = 'relationship_begun' AND (begun.data->>'customerId')::uuid = part.organization_id));

-- Who sent an invitation: it opens as long as they may send one. Null for those of before.
ALTER TABLE relationships.invitations ADD COLUMN invited_by uuid NULL;
