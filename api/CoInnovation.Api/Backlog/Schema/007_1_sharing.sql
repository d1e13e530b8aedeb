-- Since when an idea is shown to everybody who may see a pain point that it answers; null: to those alone whose own it is, and to the product team.
alter table read.ideas add column shared_at timestamptz;
