-- What an imported item is called elsewhere, with it and without case and accents.
alter table read.pain_points add column external_id text, add column external_id_folded text collate "C";
alter table read.ideas add column external_id text, add column external_id_folded text collate "C";
create index pain_points_by_external_id on read.pain_points (tenant, left(external_id_folded, 100)) where external_id_folded is not null;
create index ideas_by_external_id on read.ideas (tenant, left(external_id_folded, 100)) where external_id_folded is not null;

select read.start_over();
