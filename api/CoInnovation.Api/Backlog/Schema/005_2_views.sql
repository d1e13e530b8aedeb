-- The product team's saved views.
create table read.views (
    tenant text not null,
    stream_id uuid not null,
    id uuid not null,
    name text,
    name_folded text collate "C",
    kind text not null,
    query text,
    layout text not null,
    primary key (tenant, stream_id)
);
