-- Ends the keeping of one month: the bodies of its events go, their hashes stay, and every proof stays valid. Only the owner
-- may ask for it, and only with the events that announced it, one for each organisation that has events in that month: each
-- names the month and the number of events, and is itself sealed; and so is every event that goes.
create function audit.drop_month(month date, announced uuid[]) returns bigint
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
declare
    partition text := 'event_' || to_char(month, 'YYYY_MM');
    each record;
    unsealed bigint;
    dropped bigint := 0;
begin
    if month <> date_trunc('month', month)::date or month >= date_trunc('month', now() at time zone 'UTC')::date then
        raise exception '% is not the first day of a month that is over', month using errcode = 'invalid_parameter_value';
    end if;
    execute format('alter table audit.event detach partition audit.%I', partition);
    -- Its owner may now look at every organisation's rows; if anything is wrong, none of this will have happened.
    execute format('alter table audit.%I no force row level security', partition);
    for each in execute format('select organisation_id, count(*) as events from audit.%I group by 1', partition) loop
        perform set_config('app.organisation', each.organisation_id::text, true);
        if not exists (
            select from audit.event e
              join audit.leaf l on l.organisation_id = e.organisation_id and l.event_id = e.event_id
             where e.organisation_id = each.organisation_id
               and e.event_id = any (announced)
               and convert_from(e.leaf, 'UTF8')::jsonb ->> 'action' = 'RECORD_RETENTION'
               and convert_from(e.leaf, 'UTF8')::jsonb -> 'facts' ->> 'month' = to_char(month, 'YYYY-MM')
               and convert_from(e.leaf, 'UTF8')::jsonb -> 'facts' ->> 'count' = each.events::text) then
            raise exception 'organisation % has % events in %, and no sealed announcement that they go',
                each.organisation_id, each.events, to_char(month, 'YYYY-MM') using errcode = '23A02';
        end if;
        execute format(
            'select count(*) from audit.%I e where e.organisation_id = $1 and not exists (select from audit.leaf l '
            'where l.organisation_id = e.organisation_id and l.event_id = e.event_id)', partition)
            into unsealed using each.organisation_id;
        if unsealed > 0 then
            raise exception 'organisation % has % events in % that are not sealed',
                each.organisation_id, unsealed, to_char(month, 'YYYY-MM') using errcode = '23A02';
        end if;
        dropped := dropped + each.events;
    end loop;
    execute format('drop table audit.%I', partition);
    return dropped;
end $$;
