-- Declared in the order in which lists sort them.
create type read.relief as enum ('SOLVED', 'PARTLY', 'NO');

-- What people said about what was delivered: once each for each idea.
create table read.relief_answers (
    tenant text not null,
    item_id uuid not null,
    idea_id uuid not null,
    participant_id uuid not null,
    organization_id uuid not null,
    relief read.relief not null,
    severity_before integer,
    severity_now integer not null,
    note text,
    answered_at timestamptz not null,
    primary key (tenant, item_id, idea_id, participant_id)
);
create index relief_answers_of_idea on read.relief_answers (tenant, idea_id);

-- What was delivered last and since when people are asked; whether an asked organization has still to answer; mean(severity before − now).
alter table read.pain_points
    add column relief_idea_id uuid,
    add column relief_asked_at timestamptz,
    add column awaiting_relief boolean not null default false,
    add column relief double precision;
create index pain_points_awaiting_relief on read.pain_points (tenant, relief_asked_at, id) where awaiting_relief;
create index pain_points_by_relief on read.pain_points (tenant, relief desc nulls last, id desc);

-- Which organizations are asked about a pain point: the one that brought it up, and those whose own people support it.
create view read.relief_asked as
select item.tenant, item.id as item_id, item.organization_id
from read.pain_points as item
where item.relief_idea_id is not null and item.organization_id is not null
union
select item.tenant, item.id, support.organization_id
from read.pain_points as item
join read.supports as support on support.tenant = item.tenant and support.item_id = item.id and support.added_by is null
where item.relief_idea_id is not null;
