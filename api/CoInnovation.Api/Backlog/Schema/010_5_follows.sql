-- What people said last about being told of an item: participants, or the product team under its id.
create table read.follows (
    tenant text not null,
    item_id uuid not null,
    follower_id uuid not null,
    follows boolean not null,
    primary key (tenant, item_id, follower_id)
);
create index follows_of_follower on read.follows (tenant, follower_id, item_id);

select read.start_over();
