-- The few ideas that are shared are found by themselves.
create index ideas_shared on read.ideas (tenant, id) where shared_at is not null;
