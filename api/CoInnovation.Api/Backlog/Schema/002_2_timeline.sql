-- Who sits where, so that a timeline can tell for which organization somebody acted. No names.
create table read.actors (
    tenant text not null,
    id uuid not null,
    organization_id uuid,
    primary key (tenant, id)
);

-- What happened to the items of the backlog: the same rows for everybody who may see the item. Numbered by item, so that a number tells nothing of others.
create table read.timeline (
    tenant text not null,
    item_id uuid not null,
    ordinal integer not null,
    at timestamptz not null,
    what text not null,
    actor text not null,
    side read.side,
    organization_id uuid,
    before text,
    after text,
    reason text,
    related_id uuid,
    primary key (tenant, item_id, ordinal)
);
create index timeline_by_time on read.timeline (tenant, what, at);

alter table read.pain_points add column updated_at timestamptz not null default to_timestamp(0);
alter table read.ideas add column updated_at timestamptz not null default to_timestamp(0);
create index pain_points_by_change on read.pain_points (tenant, updated_at, id);
create index ideas_by_change on read.ideas (tenant, updated_at, id);
