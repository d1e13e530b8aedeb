-- Where each item last changed in the log: what somebody has missed who was away. An item stands here once, so this does not grow with what happens to it.
create table read.item_changes (
    tenant text not null,
    item_id uuid not null,
    added_position bigint not null,
    position bigint not null,
    changed_at timestamptz not null,
    primary key (tenant, item_id)
);
create index item_changes_by_position on read.item_changes (tenant, position, item_id);

select read.start_over();
