-- How many comments those hear who see an idea only because it is shared with them: no number tells them of what was said before.
alter table read.ideas add column shared_comment_count integer not null default 0;

select read.start_over();
