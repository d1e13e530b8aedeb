-- Numbered by the moment, which is shown anyway: counted numbers told how much that somebody may not see had happened in between.
alter table read.timeline alter column ordinal type bigint;

select read.start_over();
