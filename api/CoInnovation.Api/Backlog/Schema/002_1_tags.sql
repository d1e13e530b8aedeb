-- Tags in lower case and in the order of their bytes; arrays, so that one row is one item in every list.
alter table read.pain_points add column tags text[] not null default '{}';
alter table read.ideas add column tags text[] not null default '{}';
create index pain_points_by_tag on read.pain_points using gin (tags);
create index ideas_by_tag on read.ideas using gin (tags);
