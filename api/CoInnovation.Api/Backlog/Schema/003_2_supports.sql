-- Who says `me too` to an item: each participant once, and each organization once on whose behalf somebody says it. The id tells nothing of the supporter.
create table read.supports (
    tenant text not null,
    item_id uuid not null,
    supporter_id uuid not null,
    id uuid not null,
    organization_id uuid not null,
    side read.side not null,
    severity integer,
    note text,
    added_by uuid,
    supported_at timestamptz not null,
    primary key (tenant, item_id, supporter_id)
);
create index supports_of_supporter on read.supports (tenant, supporter_id, item_id);

alter table read.pain_points
    add column supporter_count integer not null default 0,
    add column organization_count integer not null default 0,
    add column mean_severity double precision;
create index pain_points_by_supporters on read.pain_points (tenant, supporter_count, id);
create index pain_points_by_organizations on read.pain_points (tenant, organization_count, id);
create index pain_points_by_mean_severity on read.pain_points (tenant, mean_severity desc nulls last, id desc);

alter table read.ideas
    add column supporter_count integer not null default 0,
    add column organization_count integer not null default 0,
    add column mean_severity double precision;
create index ideas_by_supporters on read.ideas (tenant, supporter_count, id);
create index ideas_by_organizations on read.ideas (tenant, organization_count, id);
create index ideas_by_mean_severity on read.ideas (tenant, mean_severity desc nulls last, id desc);
