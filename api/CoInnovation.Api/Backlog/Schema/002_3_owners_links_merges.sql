alter table read.pain_points
    add column owner text, add column owner_folded text collate "C", add column merged_into uuid, add column status_before_merge read.pain_point_status;
alter table read.ideas
    add column owner text, add column owner_folded text collate "C", add column merged_into uuid, add column status_before_merge read.idea_status;
create index pain_points_merged on read.pain_points (tenant, merged_into, kept_at, id) where merged_into is not null;
create index ideas_merged on read.ideas (tenant, merged_into, kept_at, id) where merged_into is not null;

create table read.links (
    tenant text not null,
    item_id uuid not null,
    id uuid not null,
    ordinal integer not null,
    kind text not null,
    title text,
    url text,
    linked_at timestamptz not null,
    primary key (tenant, item_id, id)
);

-- What is part of what, by however many steps: whoever adds something up for an item adds it up over the item and all its members.
create table read.members (
    tenant text not null,
    item_id uuid not null,
    member_id uuid not null,
    primary key (tenant, item_id, member_id)
);
create index members_of on read.members (tenant, member_id);
