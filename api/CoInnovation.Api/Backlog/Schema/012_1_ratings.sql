-- What one side gave one card in one round of ratings in which the side was shown: how many rated it, and the sums. Sums are whole numbers, so that a rebuild gives the same
-- last bit. Kept for every card and under its workshop, as votes are.
create table read.ratings (
    tenant text not null,
    workshop_id uuid not null,
    round_id uuid not null,
    item_id uuid not null,
    side read.side not null,
    nuf_raters integer not null,
    new_sum integer not null,
    useful_sum integer not null,
    feasible_sum integer not null,
    matrix_raters integer not null,
    impact_sum integer not null,
    effort_sum integer not null,
    primary key (tenant, item_id, workshop_id, side, round_id)
);

-- What each shown side gave each item and what was merged into it, all closed rounds together.
create view read.item_ratings as
select
    part.tenant,
    part.item_id,
    rating.side,
    sum(rating.nuf_raters)::integer as nuf_raters,
    sum(rating.new_sum)::integer as new_sum,
    sum(rating.useful_sum)::integer as useful_sum,
    sum(rating.feasible_sum)::integer as feasible_sum,
    sum(rating.matrix_raters)::integer as matrix_raters,
    sum(rating.impact_sum)::integer as impact_sum,
    sum(rating.effort_sum)::integer as effort_sum
from read.item_parts as part
join read.ratings as rating on rating.tenant = part.tenant and rating.item_id = part.part_id and rating.workshop_id = part.workshop_id
group by part.tenant, part.item_id, rating.side;

-- What an idea brings along from its workshop: the mean over the sides of their means, so that each side counts as much.
create view read.carried_scores as
select
    tenant,
    item_id,
    round(avg(new_sum::numeric / nullif(nuf_raters, 0)))::integer as nuf_new,
    round(avg(useful_sum::numeric / nullif(nuf_raters, 0)))::integer as nuf_useful,
    round(avg(feasible_sum::numeric / nullif(nuf_raters, 0)))::integer as nuf_feasible,
    round(avg(impact_sum::numeric / nullif(matrix_raters, 0)))::integer as matrix_impact,
    round(avg(effort_sum::numeric / nullif(matrix_raters, 0)))::integer as matrix_effort
from read.item_ratings
group by tenant, item_id;

-- True while a score is the workshop's: nobody has given the idea one of its own.
alter table read.ideas
    add column nuf_carried boolean not null default false,
    add column matrix_carried boolean not null default false;

select read.start_over();
