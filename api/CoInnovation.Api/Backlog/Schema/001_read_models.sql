-- The backlog's read models. They hold clear text, are written by the projection alone, and may be dropped and rebuilt from the log at any time.
create schema if not exists read;

-- Declared in the order in which lists sort them.
create type read.side as enum ('VENDOR', 'CUSTOMER', 'PARTNER');
create type read.workshop_state as enum ('PLANNED', 'LIVE', 'CLOSED');
create type read.pain_point_status as enum ('NEW', 'UNDER_REVIEW', 'ADDRESSED', 'SOLVED', 'DECLINED', 'MERGED');
create type read.idea_status as enum
    ('NEW', 'UNDER_REVIEW', 'SHORTLISTED', 'COMMITTED', 'IN_PROGRESS', 'DELIVERED', 'CONFIRMED', 'DECLINED', 'MERGED');

create table read.organizations (
    tenant text not null,
    id uuid not null,
    name text,
    primary key (tenant, id)
);

-- A *_folded column holds the text without case and accents: what `contains`, `startsWith` and orders by text look at, whatever the database's locale.
create table read.workshops (
    tenant text not null,
    id uuid not null,
    title text,
    title_folded text collate "C",
    state read.workshop_state not null,
    created_at timestamptz not null,
    started_at timestamptz,
    closed_at timestamptz,
    follow_up_on date,
    participant_count integer not null,
    card_count integer not null,
    primary key (tenant, id)
);
create index workshops_by_creation on read.workshops (tenant, created_at, id);

create table read.workshop_sides (
    tenant text not null,
    workshop_id uuid not null,
    side read.side not null,
    organization_id uuid not null,
    primary key (tenant, workshop_id, side)
);

create table read.pain_points (
    tenant text not null,
    id uuid not null,
    workshop_id uuid not null,
    text text,
    text_folded text collate "C",
    status read.pain_point_status not null,
    status_reason text,
    side read.side,
    organization_id uuid,
    theme text,
    theme_folded text collate "C",
    kept_at timestamptz not null,
    dots integer not null,
    consensus double precision,
    divided double precision,
    primary key (tenant, id)
);
create index pain_points_by_time on read.pain_points (tenant, kept_at, id);
create index pain_points_by_status on read.pain_points (tenant, status, id);
create index pain_points_by_dots on read.pain_points (tenant, dots, id);
create index pain_points_by_consensus on read.pain_points (tenant, consensus desc nulls last, id desc);
create index pain_points_by_divided on read.pain_points (tenant, divided desc nulls last, id desc);
create index pain_points_by_text on read.pain_points (tenant, left(text_folded, 100), id);
create index pain_points_of_workshop on read.pain_points (tenant, workshop_id, kept_at, id);

create table read.ideas (
    tenant text not null,
    id uuid not null,
    workshop_id uuid not null,
    text text,
    text_folded text collate "C",
    status read.idea_status not null,
    status_reason text,
    side read.side,
    organization_id uuid,
    theme text,
    theme_folded text collate "C",
    question text,
    kept_at timestamptz not null,
    dots integer not null,
    consensus double precision,
    divided double precision,
    primary key (tenant, id)
);
create index ideas_by_time on read.ideas (tenant, kept_at, id);
create index ideas_by_status on read.ideas (tenant, status, id);
create index ideas_by_dots on read.ideas (tenant, dots, id);
create index ideas_by_consensus on read.ideas (tenant, consensus desc nulls last, id desc);
create index ideas_by_divided on read.ideas (tenant, divided desc nulls last, id desc);
create index ideas_by_text on read.ideas (tenant, left(text_folded, 100), id);
create index ideas_of_workshop on read.ideas (tenant, workshop_id, kept_at, id);

-- Which pain points an idea answers. A pain point may be kept after the idea, or never: such a link leads nowhere until then.
create table read.answers (
    tenant text not null,
    idea_id uuid not null,
    pain_point_id uuid not null,
    primary key (tenant, idea_id, pain_point_id)
);
create index answers_of_pain_point on read.answers (tenant, pain_point_id, idea_id);

-- What one side said to one card, all closed rounds together in which the side was shown. Kept for every card, since a card may be kept after its vote; under
-- its workshop, since ids of cards come from people and another workshop's card must not bring votes to an item with the same id.
create table read.votes (
    tenant text not null,
    workshop_id uuid not null,
    item_id uuid not null,
    side read.side not null,
    dot_rounds integer not null,
    dots integer not null,
    dots_of_side integer not null,
    agreement_rounds integer not null,
    agree integer not null,
    disagree integer not null,
    pass integer not null,
    primary key (tenant, item_id, workshop_id, side)
);

create aggregate read.product (double precision) (sfunc = float8mul, stype = double precision, initcond = '1');

-- consensus = Π over sides (agree + 1) / (seen + 2), multiplied in the order of the sides so that a rebuild gives the same last bit.
create view read.tallies as
select
    tenant,
    workshop_id,
    item_id,
    sum(dots)::integer as dots,
    case when bool_or(agreement_rounds > 0) then
        read.product((agree + 1)::double precision / (agree + disagree + pass + 2) order by side) filter (where agreement_rounds > 0)
    end as consensus,
    greatest(
        case when count(share) > 1 then max(share) - min(share) end,
        case when count(agreement) > 1 then max(agreement) - min(agreement) end) as divided
from (
    select
        *,
        dots::double precision / nullif(dots_of_side, 0) as share,
        agree::double precision / nullif(agree + disagree + pass, 0) as agreement
    from read.votes
) as votes
group by tenant, item_id, workshop_id;

-- A server without the contrib modules answers the same, only slower.
do $$
begin
    if exists (select from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm;
        create index pain_points_by_words on read.pain_points using gin (text_folded gin_trgm_ops);
        create index ideas_by_words on read.ideas using gin (text_folded gin_trgm_ops);
    end if;
end
$$;
