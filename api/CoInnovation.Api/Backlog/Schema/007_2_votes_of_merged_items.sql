-- Votes are kept by round: where two items of one round are merged, what their side gave away in that round counts once. Votes from elsewhere stand under the item, in no round.
alter table read.votes
    add column round_id uuid not null default '00000000-0000-0000-0000-000000000000',
    drop constraint votes_pkey,
    add primary key (tenant, item_id, workshop_id, side, round_id);

-- What counts for an item: itself and what was merged into it, each with the workshop whose votes are its own. Ids of cards come from people.
create view read.item_parts as
select tenant, id as item_id, id as part_id, workshop_id from read.pain_points
union all
select tenant, id, id, workshop_id from read.ideas
union all
select member.tenant, member.item_id, item.id, item.workshop_id
from read.members as member join read.pain_points as item on item.tenant = member.tenant and item.id = member.member_id
union all
select member.tenant, member.item_id, item.id, item.workshop_id
from read.members as member join read.ideas as item on item.tenant = member.tenant and item.id = member.member_id;

create or replace view read.item_votes as
select
    tenant,
    item_id,
    side,
    sum(dot_rounds)::integer as dot_rounds,
    sum(dots)::integer as dots,
    sum(dots_of_side)::integer as dots_of_side,
    sum(agreement_rounds)::integer as agreement_rounds,
    sum(agree)::integer as agree,
    sum(disagree)::integer as disagree,
    sum(pass)::integer as pass
from (
    select
        part.tenant,
        part.item_id,
        votes.side,
        max(votes.dot_rounds) as dot_rounds,
        sum(votes.dots) as dots,
        max(votes.dots_of_side) as dots_of_side,
        max(votes.agreement_rounds) as agreement_rounds,
        sum(votes.agree) as agree,
        sum(votes.disagree) as disagree,
        sum(votes.pass) as pass
    from read.item_parts as part
    join read.votes as votes on votes.tenant = part.tenant and votes.item_id = part.part_id and votes.workshop_id in (part.workshop_id, part.part_id)
    group by part.tenant, part.item_id, votes.side, votes.workshop_id, votes.round_id) as rounds
group by tenant, item_id, side;

create or replace view read.item_vote_months as
select
    part.tenant,
    part.item_id,
    votes.month,
    sum(votes.agree)::integer as agree,
    sum(votes.disagree)::integer as disagree,
    sum(votes.pass)::integer as pass,
    sum(votes.dots)::integer as dots
from read.item_parts as part
join read.vote_months as votes on votes.tenant = part.tenant and votes.item_id = part.part_id and votes.source_id in (part.workshop_id, part.part_id)
group by part.tenant, part.item_id, votes.month;

select read.start_over();
