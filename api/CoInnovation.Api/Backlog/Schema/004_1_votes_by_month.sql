-- What one side said to one item in one month (UTC). The source is the stream that the votes came from: a workshop whose round was closed in that month, or the
-- item itself, for votes that were cast elsewhere and recorded with it. The same ids stand in votes.workshop_id.
create table read.vote_months (
    tenant text not null,
    item_id uuid not null,
    source_id uuid not null,
    side read.side not null,
    month date not null,
    agree integer not null,
    disagree integer not null,
    pass integer not null,
    dots integer not null,
    primary key (tenant, item_id, source_id, side, month)
);

-- What each shown side said to each item, wherever it voted. Ids of cards come from people: votes count from the item's own sources alone.
create view read.item_votes as
select
    item.tenant,
    item.item_id,
    votes.side,
    sum(votes.dot_rounds)::integer as dot_rounds,
    sum(votes.dots)::integer as dots,
    sum(votes.dots_of_side)::integer as dots_of_side,
    sum(votes.agreement_rounds)::integer as agreement_rounds,
    sum(votes.agree)::integer as agree,
    sum(votes.disagree)::integer as disagree,
    sum(votes.pass)::integer as pass
from (
    select tenant, id as item_id, workshop_id from read.pain_points
    union all
    select tenant, id as item_id, workshop_id from read.ideas
) as item
join read.votes as votes on votes.tenant = item.tenant and votes.item_id = item.item_id and votes.workshop_id in (item.workshop_id, item.item_id)
group by item.tenant, item.item_id, votes.side;

create view read.item_vote_months as
select
    item.tenant,
    item.item_id,
    votes.month,
    sum(votes.agree)::integer as agree,
    sum(votes.disagree)::integer as disagree,
    sum(votes.pass)::integer as pass,
    sum(votes.dots)::integer as dots
from (
    select tenant, id as item_id, workshop_id from read.pain_points
    union all
    select tenant, id as item_id, workshop_id from read.ideas
) as item
join read.vote_months as votes on votes.tenant = item.tenant and votes.item_id = item.item_id and votes.source_id in (item.workshop_id, item.item_id)
group by item.tenant, item.item_id, votes.month;

-- consensus = Π over sides (agree + 1) / (seen + 2), multiplied in the order of the sides so that a rebuild gives the same last bit.
drop view read.tallies;
create view read.tallies as
select
    tenant,
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
    from read.item_votes
) as votes
group by tenant, item_id;

-- For a migration whose columns are filled from old events, too: empties the read models, and the projection writes them anew from the first event.
create function read.start_over() returns void language plpgsql as $$
begin
    execute (
        select 'truncate ' || string_agg(format('read.%I', tablename), ', ') from pg_tables where schemaname = 'read' and tablename <> 'migrations');
    if to_regclass('events.mt_event_progression') is not null then
        delete from events.mt_event_progression where name like 'backlog:%';
    end if;
end
$$;
select read.start_over();
