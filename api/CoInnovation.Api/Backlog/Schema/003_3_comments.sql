-- The conversation about an item. Of a comment that was withdrawn the text is gone.
create table read.comments (
    tenant text not null,
    item_id uuid not null,
    id uuid not null,
    author_id uuid not null,
    workshop_id uuid,
    side read.side,
    organization_id uuid,
    text text,
    written_at timestamptz not null,
    edited_at timestamptz,
    withdrawn_at timestamptz,
    primary key (tenant, item_id, id)
);
create index comments_by_time on read.comments (tenant, item_id, written_at, id);

-- The display names of seats, null after erasure.
create table read.participants (
    tenant text not null,
    workshop_id uuid not null,
    id uuid not null,
    name text,
    primary key (tenant, workshop_id, id)
);

alter table read.pain_points add column comment_count integer not null default 0;
alter table read.ideas add column comment_count integer not null default 0;
create index pain_points_by_comments on read.pain_points (tenant, comment_count, id);
create index ideas_by_comments on read.ideas (tenant, comment_count, id);
