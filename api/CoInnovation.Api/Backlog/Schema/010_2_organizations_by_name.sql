-- Organizations are listed page by page in the order of their names, without case and accents.
alter table read.organizations add column name_folded text collate "C";
create index organizations_by_name on read.organizations (tenant, left(name_folded, 100) desc nulls last, id desc);

select read.start_over();
