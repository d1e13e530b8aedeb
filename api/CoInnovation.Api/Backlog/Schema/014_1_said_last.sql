-- Whoever says it anew says it last: of an item and what is merged into it, that is what counts of each supporter.
alter table read.supports add column said_at timestamptz;

create or replace view read.supports_with_members as
select distinct on (part.tenant, part.item_id, support.supporter_id)
    part.tenant, part.item_id, support.supporter_id, support.id, support.organization_id, support.side, support.severity, support.note, support.added_by, support.supported_at
from (
    select tenant, item_id, member_id from read.members
    union all
    select tenant, id, id from read.pain_points
    union all
    select tenant, id, id from read.ideas) as part
join read.supports as support on support.tenant = part.tenant and support.item_id = part.member_id
order by part.tenant, part.item_id, support.supporter_id, coalesce(support.said_at, support.supported_at) desc, support.id desc;

select read.start_over();
