-- When an idea was delivered, and what was said of that: null while it is not. The id is that of the event, so that a second delivery is another one. An idea that is
-- merged keeps them, and is delivered again, as it was, when it is taken out.
alter table read.ideas
    add column delivery_id uuid,
    add column delivered_at timestamptz,
    add column delivery_note text,
    add column confirmed_at timestamptz,
    add column confirmation text,
    add column delivery_changed_at timestamptz;
create index ideas_by_delivery on read.ideas (tenant, delivered_at, delivery_id) where delivered_at is not null and status in ('DELIVERED', 'CONFIRMED');

-- Whom an idea concerns: the organizations that raised or support it, a pain point that it answers, or what was merged into these; and by which item.
create view read.idea_concerns as
select source.tenant, source.idea_id, source.item_id, item.organization_id
from read.idea_sources as source join read.pain_points as item on item.tenant = source.tenant and item.id = source.item_id
where item.organization_id is not null
union all
select source.tenant, source.idea_id, source.item_id, item.organization_id
from read.idea_sources as source join read.ideas as item on item.tenant = source.tenant and item.id = source.item_id
where item.organization_id is not null
union all
select source.tenant, source.idea_id, source.item_id, support.organization_id
from read.idea_sources as source join read.supports as support on support.tenant = source.tenant and support.item_id = source.item_id;

select read.start_over();
