alter table read.ideas
    add column submitted boolean not null default false,
    add column added_by uuid;
