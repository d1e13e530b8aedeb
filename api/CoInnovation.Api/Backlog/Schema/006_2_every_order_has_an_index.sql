-- Every order of ideas and pain points is read from an index, in both directions and from any place. Where values may be missing, the index keeps these behind all others
-- in descending order: see Keyset.cs, which reads rows with a value and rows without one after the other.
drop index read.pain_points_by_text, read.ideas_by_text, read.pain_points_by_frequency, read.ideas_by_release;
create index pain_points_by_text on read.pain_points (tenant, left(text_folded, 100) desc nulls last, id desc);
create index ideas_by_text on read.ideas (tenant, left(text_folded, 100) desc nulls last, id desc);
create index pain_points_by_frequency on read.pain_points (tenant, frequency desc nulls last, id desc);
create index ideas_by_release on read.ideas (tenant, left(release_folded, 100) desc nulls last, id desc);

create index pain_points_by_side on read.pain_points (tenant, side desc nulls last, id desc);
create index pain_points_by_owner on read.pain_points (tenant, left(owner_folded, 100) desc nulls last, id desc);
create index pain_points_by_holder on read.pain_points (tenant, left(who_has_it_folded, 100) desc nulls last, id desc);
create index pain_points_by_cost on read.pain_points (tenant, left(cost_folded, 100) desc nulls last, id desc);
create index pain_points_by_relief_asked on read.pain_points (tenant, relief_asked_at desc nulls last, id desc);
create index ideas_by_side on read.ideas (tenant, side desc nulls last, id desc);
create index ideas_by_owner on read.ideas (tenant, left(owner_folded, 100) desc nulls last, id desc);
create index ideas_by_impact on read.ideas (tenant, matrix_impact desc nulls last, id desc);
create index ideas_by_effort on read.ideas (tenant, matrix_effort desc nulls last, id desc);
create index ideas_by_relief on read.ideas (tenant, relief desc nulls last, id desc);

-- What few items have in common is found by it, and then sorted.
create index pain_points_of_theme on read.pain_points (tenant, left(theme_folded, 100) desc nulls last, kept_at, id);
create index ideas_of_theme on read.ideas (tenant, left(theme_folded, 100) desc nulls last, kept_at, id);
create index ideas_of_quadrant on read.ideas (tenant, quadrant, kept_at, id) where quadrant is not null;
