-- What an organization submitted between workshops is found apart from what it brought up in them: lists of its people begin here.
create index pain_points_of_no_workshop on read.pain_points (tenant, organization_id, kept_at, id) where workshop_id is null;
create index ideas_of_no_workshop on read.ideas (tenant, organization_id, kept_at, id) where workshop_id is null;

-- The one filter by a text that no order has an index for.
create index pain_points_of_workaround on read.pain_points (tenant, left(workaround_folded, 100), kept_at, id) where workaround_folded is not null;

-- Tags are kept as people see them; looked for, they have no accents, like all other texts.
create function read.tag_folded(tag text) returns text language sql immutable as $$
    select regexp_replace(normalize(tag, NFKD), '[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]+', '', 'g')
$$;

-- Whom an idea concerns, each organization once.
create or replace view read.idea_organizations as select distinct tenant, idea_id, organization_id from read.idea_concerns;
