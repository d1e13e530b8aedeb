-- Where answers about a pain point may stand: at itself, at what was merged into it, and at what it was merged into. The first two make up its numbers; all of them tell
-- that somebody was heard.
create view read.relief_family as
select tenant, id as item_id, id as part_id, true as counts from read.pain_points
union all
select member.tenant, member.item_id, member.member_id, true from read.members as member
union all
select member.tenant, member.member_id, member.item_id, false from read.members as member;

-- What was said about what was delivered last for a pain point.
create view read.relief_heard as
select
    family.tenant, family.item_id, family.counts, answer.participant_id, answer.organization_id, answer.relief, answer.severity_before, answer.severity_now, answer.answered_at
from read.relief_family as family
join read.pain_points as item on item.tenant = family.tenant and item.id = family.item_id
join read.relief_answers as answer on answer.tenant = item.tenant and answer.item_id = family.part_id and answer.idea_id = item.relief_idea_id;

-- The same as far as it makes up the numbers: everybody once, by what they said last.
create view read.relief_results as
select distinct on (tenant, item_id, participant_id) tenant, item_id, participant_id, organization_id, relief, severity_before, severity_now
from read.relief_heard
where counts
order by tenant, item_id, participant_id, answered_at desc;

-- Which organizations are asked about a pain point or what was merged into it.
create view read.relief_asked_with_members as
select distinct family.tenant, family.item_id, asked.organization_id
from read.relief_family as family
join read.relief_asked as asked on asked.tenant = family.tenant and asked.item_id = family.part_id
join read.pain_points as part on part.tenant = family.tenant and part.id = family.part_id
join read.pain_points as item on item.tenant = family.tenant and item.id = family.item_id and item.relief_idea_id = part.relief_idea_id
where family.counts;

select read.start_over();
