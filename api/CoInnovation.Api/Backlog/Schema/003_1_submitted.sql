-- What is submitted between workshops came out of none, and is looked for under its organization.
alter table read.pain_points alter column workshop_id drop not null;
alter table read.ideas alter column workshop_id drop not null;
create index pain_points_of_organization on read.pain_points (tenant, organization_id, kept_at, id);
create index ideas_of_organization on read.ideas (tenant, organization_id, kept_at, id);

-- Declared in the order in which lists sort them.
create type read.frequency as enum ('SEVERAL_TIMES_A_DAY', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'RARELY');

-- What is said of a pain point beside its statement. Evidence is a JSON array of titles and addresses.
alter table read.pain_points
    add column submitted boolean not null default false,
    add column added_by uuid,
    add column who_has_it text,
    add column who_has_it_folded text collate "C",
    add column frequency read.frequency,
    add column severity integer,
    add column cost text,
    add column cost_folded text collate "C",
    add column workaround text,
    add column workaround_folded text collate "C",
    add column evidence text not null default '[]';
create index pain_points_by_severity on read.pain_points (tenant, severity desc nulls last, id desc);
create index pain_points_by_frequency on read.pain_points (tenant, frequency, id);
