-- The read models are built anew beside the live ones and then take their place (BuiltBeside.cs): nothing has to be put aside where people read.
select read.bring_indexes_back();
drop function read.put_indexes_aside();
drop function read.bring_indexes_back();
drop table read.put_aside;

-- For a migration whose columns are filled from old events, too, and for one that goes with a change of the projection's meaning: asks the daemon to build everything anew
-- beside. What stands here is read until then, so such a migration adds and does not empty.
create or replace function read.start_over() returns void language plpgsql as $$
begin
    if to_regclass('events.mt_event_progression') is not null then
        insert into events.mt_event_progression (name, last_seq_id)
        select replace(name, ':All', ':Beside'), -2 from events.mt_event_progression where name ~ '^backlog(:V[0-9]+)?:All$'
        order by coalesce(substring(name from ':V([0-9]+):')::int, 1) desc limit 1 -- of the present version; of earlier ones nobody builds anything
        on conflict (name) do update set last_seq_id = excluded.last_seq_id, last_updated = clock_timestamp();
    end if;
end
$$;
