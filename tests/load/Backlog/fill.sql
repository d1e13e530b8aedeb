-- A backlog as the projection would have written it, of any size, the same for the same seed. Skewed as real ones are: few statuses, themes and organizations have
-- most of the items, most items have few votes. Reads load.ideas, load.votes and load.seed.
select setseed(current_setting('load.seed')::double precision);
set max_parallel_workers_per_gather = 0; -- so that numbers are drawn in one order
set work_mem = '256MB';

create temp table size as
select current_setting('load.ideas')::integer as ideas, current_setting('load.ideas')::integer / 2 as pain_points, current_setting('load.votes')::integer as votes;

create temp table vocabulary as
select regexp_split_to_array(
    'the order invoice delivery customer portal report export login password screen mobile price list stock return refund label carrier pallet driver route late early wrong missing manual '
    'paper email call wait answer ticket support partner contract renewal discount tax currency country address warehouse scanner barcode batch expiry recall quality audit approval budget '
    'forecast demand supply planning capacity shift roster training onboarding access role group owner admin search filter sort page slow crash error message unclear twice never always every '
    'day week month quarter year team sales finance legal service field engineer device sensor alarm threshold dashboard chart table column row cell sheet import template format date time zone '
    'language translation font print scan archive backup restore history version draft publish review comment mention notify remind schedule calendar meeting workshop agenda vote idea pain '
    'promise outcome baseline target measure attest sign contract kerning pantograph zeppelin', '\s+') as words;

create function pg_temp.skewed(most integer) returns integer language sql volatile as $$ select 1 + floor(most * power(random(), 3))::integer $$;
create function pg_temp.sentence(length integer) returns text language sql volatile as $$
    select string_agg(words[1 + floor(cardinality(words) * power(random(), 2))::integer], ' ') from vocabulary, generate_series(1, length)
$$;
create function pg_temp.id(kind integer, n integer) returns uuid language sql immutable as $$
    select (lpad(to_hex(kind), 8, '0') || '-' || substr(h, 1, 4) || '-7' || substr(h, 5, 3) || '-8' || substr(h, 8, 3) || '-' || lpad(to_hex(n), 12, '0'))::uuid
    from md5(kind || ':' || n) as h
$$;

insert into read.organizations (tenant, id, name) select 'default', pg_temp.id(1, n), 'Organization ' || n from generate_series(1, 2000) as n;

insert into read.workshops (tenant, id, title, title_folded, state, created_at, started_at, closed_at, participant_count, card_count)
select 'default', pg_temp.id(2, n), 'Workshop ' || n, 'workshop ' || n, 'CLOSED', at, at, at + interval '90 minutes', 12, 60
from (select n, timestamptz '2022-01-01' + random() * interval '1700 days' as at from generate_series(1, (select greatest(1, ideas / 40) from size)) as n) as workshop;

insert into read.pain_points (
    tenant, id, workshop_id, text, text_folded, status, side, organization_id, theme, theme_folded, kept_at, updated_at, dots, tags, owner, owner_folded, submitted,
    who_has_it, who_has_it_folded, cost, cost_folded, workaround, workaround_folded, frequency, severity, awaiting_relief, relief_asked_at, relief, supporter_count, organization_count, mean_severity, comment_count, external_id, external_id_folded)
select
    'default', pg_temp.id(3, n), case when random() < 0.7 then pg_temp.id(2, pg_temp.skewed(greatest(1, size.pain_points / 20))) end, text, text,
    (array['NEW', 'UNDER_REVIEW', 'ADDRESSED', 'SOLVED', 'DECLINED', 'MERGED'])[least(6, pg_temp.skewed(8))]::read.pain_point_status,
    (array['CUSTOMER', 'PARTNER', 'VENDOR'])[case when random() < 0.98 then pg_temp.skewed(3) end]::read.side, case when random() < 0.98 then pg_temp.id(1, pg_temp.skewed(2000)) end, theme, lower(theme), at, at + random() * interval '60 days', 0,
    array(select distinct 'tag' || pg_temp.skewed(200) from generate_series(1, pg_temp.skewed(4) - 1 + 0 * n)), owner, lower(owner), random() < 0.3,
    who, lower(who), cost, cost, workaround, workaround, case when random() < 0.5 then (array['DAILY', 'WEEKLY', 'MONTHLY', 'RARELY'])[pg_temp.skewed(4)]::read.frequency end,
    case when random() < 0.6 then 1 + floor(random() * 5)::integer end, random() < 0.02, case when random() < 0.1 then at + interval '300 days' end,
    case when random() < 0.1 then round((random() * 4)::numeric, 2)::double precision end, pg_temp.skewed(20) - 1, pg_temp.skewed(8) - 1,
    case when random() < 0.5 then 1 + random() * 4 end, pg_temp.skewed(12) - 1, case n % 3 when 0 then 'PAIN-' || n end, case n % 3 when 0 then 'pain-' || n end
from size, lateral (
    select n, pg_temp.sentence(6 + n % 12) as text, timestamptz '2022-01-01' + random() * interval '1700 days' as at,
        case when random() < 0.8 then 'Theme ' || pg_temp.skewed(120) end as theme, case when random() < 0.6 then 'Owner ' || pg_temp.skewed(60) end as owner,
        case when random() < 0.7 then 'People ' || pg_temp.skewed(40) end as who, case when random() < 0.3 then pg_temp.sentence(3) end as cost,
        case when random() < 0.3 then pg_temp.sentence(5) end as workaround
    from generate_series(1, size.pain_points) as n) as drawn;

insert into read.ideas (
    tenant, id, workshop_id, text, text_folded, status, side, organization_id, theme, theme_folded, kept_at, updated_at, dots, tags, owner, owner_folded, submitted, release, release_folded,
    rice, nuf, matrix_impact, matrix_effort, quadrant, weighted_revenue, relief, supporter_count, organization_count, mean_severity, comment_count, external_id, external_id_folded)
select
    'default', pg_temp.id(4, n), case when random() < 0.9 then pg_temp.id(2, pg_temp.skewed(greatest(1, size.ideas / 40))) end, text, text,
    (array['NEW', 'UNDER_REVIEW', 'DECLINED', 'SHORTLISTED', 'DELIVERED', 'IN_PROGRESS', 'COMMITTED', 'CONFIRMED', 'MERGED'])[pg_temp.skewed(9)]::read.idea_status,
    (array['VENDOR', 'CUSTOMER', 'PARTNER'])[case when random() < 0.98 then pg_temp.skewed(3) end]::read.side, case when random() < 0.98 then pg_temp.id(1, pg_temp.skewed(2000)) end, theme, lower(theme), at, at + random() * interval '60 days', 0,
    array(select distinct 'tag' || pg_temp.skewed(200) from generate_series(1, pg_temp.skewed(4) - 1 + 0 * n)), owner, lower(owner), random() < 0.1, release, lower(release),
    case when random() < 0.3 then round((random() * 1000)::numeric, 1)::double precision end, case when random() < 0.3 then 3 + floor(random() * 27)::integer end,
    impact, case when impact is not null then floor(random() * 101)::integer end,
    case when impact is not null then (array['QUICK_WIN', 'MAJOR_PROJECT', 'FILL_IN', 'TIME_SINK'])[1 + floor(random() * 4)::integer]::read.quadrant end,
    case when random() < 0.4 then round((random() * 1e7)::numeric)::double precision end, case when random() < 0.1 then round((random() * 4)::numeric, 2)::double precision end,
    pg_temp.skewed(20) - 1, pg_temp.skewed(8) - 1, case when random() < 0.5 then 1 + random() * 4 end, pg_temp.skewed(12) - 1,
    case n % 3 when 0 then 'IDEA-' || n end, case n % 3 when 0 then 'idea-' || n end
from size, lateral (
    select n, pg_temp.sentence(6 + n % 12) as text, timestamptz '2022-01-01' + random() * interval '1700 days' as at,
        case when random() < 0.8 then 'Theme ' || pg_temp.skewed(120) end as theme, case when random() < 0.6 then 'Owner ' || pg_temp.skewed(60) end as owner,
        case when random() < 0.3 then 'Release ' || pg_temp.skewed(40) end as release, case when random() < 0.4 then floor(random() * 101)::integer end as impact
    from generate_series(1, size.ideas) as n) as drawn;

-- What the product team shares of what did not come out of a workshop.
update read.ideas set shared_at = kept_at + interval '30 days' where workshop_id is null and abs(hashtext(id::text)) % 4 = 0;

insert into read.answers (tenant, idea_id, pain_point_id)
select distinct 'default', pg_temp.id(4, n), pg_temp.id(3, pg_temp.skewed(pain_points)) from size, generate_series(1, ideas) as n, generate_series(1, 1 + n % 2);

-- Ballots: each a choice of one person on one item; beside those on ideas a quarter as many on pain points. What is stored of them is each side's counts, and the counts
-- of each month.
create temp table ballot as
select
    case when n <= votes then pg_temp.id(4, pg_temp.skewed(ideas)) else pg_temp.id(3, pg_temp.skewed(pain_points)) end as item_id,
    (array['VENDOR', 'CUSTOMER', 'PARTNER'])[1 + floor(random() * 3)::integer]::read.side as side, floor(random() * 10)::integer as choice
from size, generate_series(1, votes + votes / 4) as n;

insert into read.votes (tenant, workshop_id, item_id, side, dot_rounds, dots, dots_of_side, agreement_rounds, agree, disagree, pass)
select
    'default', coalesce(item.workshop_id, item.id), item.id, ballot.side, 1, count(*) filter (where choice in (0, 1)), 40 + count(*) filter (where choice in (0, 1)), 1,
    count(*) filter (where choice between 2 and 6), count(*) filter (where choice in (7, 8)), count(*) filter (where choice = 9)
from ballot join (select id, workshop_id from read.ideas union all select id, workshop_id from read.pain_points) as item on item.id = ballot.item_id
group by item.workshop_id, item.id, ballot.side;

insert into read.vote_months (tenant, item_id, source_id, side, month, agree, disagree, pass, dots)
select votes.tenant, votes.item_id, votes.workshop_id, votes.side, date_trunc('month', item.kept_at at time zone 'UTC')::date, votes.agree, votes.disagree, votes.pass, votes.dots
from read.votes join (select id, kept_at from read.ideas union all select id, kept_at from read.pain_points) as item on item.id = votes.item_id;

create temp table tally as select *, abs(hashtext(item_id::text)) % current_setting('load.slices')::integer as slice from read.tallies;
analyze tally;
