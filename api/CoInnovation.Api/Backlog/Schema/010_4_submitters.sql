-- Who submitted it, so that they can be told whether they can withdraw it.
alter table read.pain_points add column submitter_id uuid;

select read.start_over();
