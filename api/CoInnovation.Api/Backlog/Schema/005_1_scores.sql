create type read.quadrant as enum ('QUICK_WIN', 'MAJOR_PROJECT', 'FILL_IN', 'TIME_SINK');

alter table read.ideas
    add column release text,
    add column release_folded text collate "C",
    add column rice double precision,
    add column rice_reach double precision,
    add column rice_impact text,
    add column rice_confidence text,
    add column rice_effort double precision,
    add column nuf integer,
    add column nuf_new integer,
    add column nuf_useful integer,
    add column nuf_feasible integer,
    add column matrix_impact integer,
    add column matrix_effort integer,
    add column quadrant read.quadrant,
    add column weighted_revenue double precision,
    add column relief double precision,
    add column relief_count integer not null default 0;
create index ideas_by_rice on read.ideas (tenant, rice desc nulls last, id desc);
create index ideas_by_nuf on read.ideas (tenant, nuf desc nulls last, id desc);
create index ideas_by_weighted_revenue on read.ideas (tenant, weighted_revenue desc nulls last, id desc);
create index ideas_by_release on read.ideas (tenant, left(release_folded, 100), id);

-- What the product team knows of an organization's yearly revenue; nobody else sees it.
create table read.revenues (
    tenant text not null,
    organization_id uuid not null,
    annual_revenue numeric not null,
    primary key (tenant, organization_id)
);

-- What counts for an idea: itself and what was merged into it, the pain points that these answer, and what was merged into those.
create view read.idea_parts as
select tenant, id as idea_id, id as item_id from read.ideas
union all
select tenant, item_id as idea_id, member_id as item_id from read.members;

create view read.idea_sources as
select tenant, idea_id, item_id from read.idea_parts
union
select part.tenant, part.idea_id, answer.pain_point_id
from read.idea_parts as part
join read.answers as answer on answer.tenant = part.tenant and answer.idea_id = part.item_id
union
select part.tenant, part.idea_id, member.member_id
from read.idea_parts as part
join read.answers as answer on answer.tenant = part.tenant and answer.idea_id = part.item_id
join read.members as member on member.tenant = answer.tenant and member.item_id = answer.pain_point_id;

create index supports_of_organization on read.supports (tenant, organization_id, item_id);

-- Who raised or supports any of it, each organization once.
create view read.idea_organizations as
select source.tenant, source.idea_id, item.organization_id
from read.idea_sources as source join read.pain_points as item on item.tenant = source.tenant and item.id = source.item_id
where item.organization_id is not null
union
select source.tenant, source.idea_id, item.organization_id
from read.idea_sources as source join read.ideas as item on item.tenant = source.tenant and item.id = source.item_id
where item.organization_id is not null
union
select source.tenant, source.idea_id, support.organization_id
from read.idea_sources as source join read.supports as support on support.tenant = source.tenant and support.item_id = source.item_id;
