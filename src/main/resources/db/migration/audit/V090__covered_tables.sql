-- No change without a record: a transaction that changes a covered table and leaves no event on the record for the
-- organisation whose row it is cannot be committed, whoever makes it. A migration that must change rows disables the trigger
-- for its own transaction, in sight of whoever reads the migration.

-- Whether this transaction wrote an event this month: the question of every check, put to one partition instead of to the
-- whole record, which costs twice as much. Written anew when months come; "no" means only that the record itself must be asked.
create function audit.aim_at_months() returns void
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
declare
    each record;
    body text := 'begin';
begin
    for each in
        select c.relname, to_date(substr(c.relname, 7), 'YYYY_MM') as first_day
          from pg_inherits i join pg_class c on c.oid = i.inhrelid
         where i.inhparent = 'audit.event'::regclass
           and c.relname >= 'event_' || to_char(now() at time zone 'UTC', 'YYYY_MM')
         order by 1
         limit 5
    loop
        body := body || format(
            ' if now() >= %L and now() < %L then return exists (select from audit.%I e '
            'where e.xid = pg_current_xact_id() and (owner is null or e.organisation_id = owner)); end if;',
            to_char(each.first_day, 'YYYY-MM-DD') || ' 00:00:00+00',
            to_char(each.first_day + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00',
            each.relname);
    end loop;
    body := body || ' return false; end';
    if body is distinct from (select p.prosrc from pg_proc p where p.oid = to_regprocedure('audit.wrote_this_month(uuid)')) then
        execute format(
            'create or replace function audit.wrote_this_month(owner uuid) returns boolean '
            'language plpgsql security definer set search_path = pg_catalog, pg_temp as %L', body);
    end if;
end $$;
select audit.aim_at_months();
grant execute on function audit.wrote_this_month(uuid) to pharmacyiq_app, pharmacyiq_catalogue;

-- Making room for months to come aims at them too.
alter function audit.make_partitions(integer) rename to add_partitions;
alter function audit.add_partitions(integer) security invoker;
revoke execute on function audit.add_partitions(integer) from pharmacyiq_app;
create function audit.make_partitions(months integer) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    made integer;
begin
    perform pg_advisory_xact_lock(hashtext('audit.make_partitions'));
    made := audit.add_partitions(months);
    perform audit.aim_at_months();
    return made;
end $$;
grant execute on function audit.make_partitions(integer) to pharmacyiq_app;

create function audit.demand_event() returns trigger
    language plpgsql
    as $$
declare
    owner uuid;
begin
    if tg_nargs = 1 then
        owner := case when tg_op = 'DELETE' then old.organisation_id else new.organisation_id end;
    end if;
    if audit.wrote_this_month(owner) then
        return null;
    end if;
    -- The moments let the planner pass over the months that cannot hold it; a clock may be set back a little.
    if not exists (
        select from audit.event e
         where e.xid = pg_current_xact_id()
           and e.at >= now() - interval '1 minute'
           and e.at < now() + interval '1 day'
           and (owner is null or e.organisation_id = owner)) then
        raise exception 'a change of %.% without an event on the record', tg_table_schema, tg_table_name
            using errcode = '23A01', table = tg_table_name, schema = tg_table_schema;
    end if;
    return null;
end $$;

-- Covers a table; of its updates only those of certain columns, where some are named.
create function audit.cover(target regclass, columns text default '') returns void
    language plpgsql
    as $$
declare
    of_organisation boolean := exists (
        select from pg_attribute where attrelid = target and attname = 'organisation_id' and not attisdropped);
begin
    execute format(
        'create constraint trigger covered after insert or delete or update %s on %s '
        'deferrable initially deferred for each row execute function audit.demand_event(%s)',
        case when columns = '' then '' else 'of ' || columns end,
        target,
        case when of_organisation then '''organisation''' else '' end);
    execute format('alter table %s enable always trigger covered', target);
end $$;

-- Tables that are not covered, and why.
create table audit.uncovered (
    table_name text primary key,
    reason     text not null check (length(reason) > 20)
);
comment on table audit.uncovered is 'shared: names of tables whose changes need no event, and why';

insert into audit.uncovered (table_name, reason) values
    ('work.answer', 'answers remembered for repetition; they change nothing and are dropped after a week'),
    ('identity.attempt', 'counts of tries in fixed buckets, before anybody is known; they name nobody'),
    ('inventory.balance', 'derived by the database from lines, which are covered; the application writes nothing of it');
insert into audit.uncovered (table_name, reason)
select 'medicines.' || c.relname,
       'written by imports only, each of which leaves a row in medicines.release, which is covered'
  from pg_class c
 where c.relnamespace = 'medicines'::regnamespace
   and c.relkind = 'r'
   and c.relname not in ('release', 'schedule_decision');

-- That a session was seen is no event: it is noted at most every half minute, by the request that has one.
select audit.cover('identity.session', 'ended_at, ended_why, token_hash, person_id');
select audit.cover('audit.subject_key');
do $$
declare
    each regclass;
begin
    for each in
        select c.oid::regclass
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind = 'r'
           and n.nspname in ('tenancy', 'identity', 'access', 'medicines', 'inventory', 'work', 'governance')
           and n.nspname || '.' || c.relname not in (select table_name from audit.uncovered)
           and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'covered')
    loop
        perform audit.cover(each);
    end loop;
end $$;
