-- About which deliveries people are asked: of those that still stand, the last one counts.
create table read.relief_asks (
    tenant text not null,
    item_id uuid not null,
    idea_id uuid not null,
    asked_at timestamptz not null,
    position bigint not null,
    primary key (tenant, item_id, idea_id)
);

select read.start_over();
