-- Words are what stands between spaces and punctuation, whatever the database's locale takes for a letter; SearchWords.cs cuts what people search for in the same way.
create function read.words(folded text) returns tsvector language sql immutable as $$
    select to_tsvector('simple', regexp_replace(
        folded, '[\u0021-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u007E\u00A0-\u00BF\u2000-\u206F\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF20]+', ' ', 'g'))
$$;

alter table read.pain_points add column words tsvector generated always as (read.words(coalesce(text_folded, '') || ' ' || coalesce(theme_folded, ''))) stored;
alter table read.ideas add column words tsvector generated always as (read.words(coalesce(text_folded, '') || ' ' || coalesce(theme_folded, ''))) stored;
create index pain_points_by_word on read.pain_points using gin (words);
create index ideas_by_word on read.ideas using gin (words);
