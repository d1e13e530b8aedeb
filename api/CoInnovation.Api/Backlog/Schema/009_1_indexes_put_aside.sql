-- While everything is built anew, keeping some thirty indexes a table takes far longer than what they are on. They are put aside until the end of the log is reached;
-- until then lists are slower, and they are not whole anyway.
create table read.put_aside (name text primary key, definition text not null);

-- What the projection itself looks for while it builds stays: keys, what is merged into an item, what belongs to an organization.
create function read.put_indexes_aside() returns void language plpgsql as $$
declare
    index record;
begin
    for index in
        select indexname, indexdef from pg_indexes
        where schemaname = 'read' and tablename in ('pain_points', 'ideas')
            and indexname not like '%\_pkey' and indexname not like '%\_merged' and indexname not like '%\_of\_organization'
    loop
        insert into read.put_aside (name, definition) values (index.indexname, index.indexdef)
        on conflict (name) do update set definition = excluded.definition;
        execute format('drop index read.%I', index.indexname);
    end loop;
end
$$;

-- A migration that drops or changes an index calls this first, so that nothing of before comes back.
create function read.bring_indexes_back() returns void language plpgsql as $$
declare
    index record;
begin
    for index in delete from read.put_aside returning name, definition loop
        execute index.definition;
    end loop;
    if found then
        analyze read.pain_points, read.ideas;
    end if;
end
$$;

-- As before; what is put aside is no read model, and building starts without it.
create or replace function read.start_over() returns void language plpgsql as $$
begin
    execute (
        select 'truncate ' || string_agg(format('read.%I', tablename), ', ') from pg_tables
        where schemaname = 'read' and tablename not in ('migrations', 'put_aside'));
    perform read.put_indexes_aside();
    if to_regclass('events.mt_event_progression') is not null then
        delete from events.mt_event_progression where name like 'backlog:%';
    end if;
end
$$;
