-- What left what some may see, and whose it was for them: whoever could see it is told that it is gone, also later, when nothing else says so any more.
create table read.removals (
    tenant text not null,
    position bigint not null,
    item_id uuid not null,
    kind text not null,
    workshop_id uuid,
    organization_id uuid,
    removed_at timestamptz not null
);
create index removals_by_position on read.removals (tenant, position, item_id);

select read.start_over();
