-- The append side of the record. Sealing adds its own tables; this one is final.

create schema audit;
grant usage on schema audit to pharmacyiq_app, pharmacyiq_catalogue;

create table audit.event (
    organisation_id uuid        not null,
    event_id        uuid        not null,
    xid             xid8        not null default pg_current_xact_id(),
    at              timestamptz not null default clock_timestamp(),
    writer_id       uuid        not null,
    writer_seq      bigint      not null check (writer_seq > 0),
    writer_mac      bytea       not null check (octet_length(writer_mac) = 32),
    leaf            bytea       not null check (octet_length(leaf) between 2 and 65535),
    sealed          bytea       not null,
    primary key (organisation_id, event_id, at)
) partition by range (at);
select kernel.protect('audit.event');

-- The order in which sealing reads: below the xid watermark, then by writer.
create index event_by_commit on audit.event (xid, event_id);

-- Neither xid nor at can be chosen by the application: a forged low xid would be passed over for ever.
grant select on audit.event to pharmacyiq_app, pharmacyiq_catalogue;
grant insert (organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed)
    on audit.event to pharmacyiq_app, pharmacyiq_catalogue;

create trigger append_only before update or delete on audit.event
    for each row execute function kernel.refuse_change();
alter table audit.event enable always trigger append_only;
create trigger never_emptied before truncate on audit.event
    for each statement execute function kernel.refuse_change();
alter table audit.event enable always trigger never_emptied;

-- Makes the monthly partitions from this month on, where they are missing. A partition has the policies of its parent
-- and grants to nobody.
create function audit.make_partitions(months integer) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    first_day date;
    partition text;
    made integer := 0;
begin
    for ahead in 0..months loop
        first_day := (date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead))::date;
        partition := 'event_' || to_char(first_day, 'YYYY_MM');
        if to_regclass('audit.' || partition) is null then
            execute format(
                'create table audit.%I partition of audit.event for values from (%L) to (%L)',
                partition,
                to_char(first_day, 'YYYY-MM-DD') || ' 00:00:00+00',
                to_char(first_day + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
            perform kernel.protect(('audit.' || partition)::regclass);
            execute format(
                'create trigger never_emptied before truncate on audit.%I '
                'for each statement execute function kernel.refuse_change()', partition);
            execute format('alter table audit.%I enable always trigger never_emptied', partition);
            execute format('alter table audit.%I enable always trigger append_only', partition);
            made := made + 1;
        end if;
    end loop;
    return made;
end $$;
grant execute on function audit.make_partitions(integer) to pharmacyiq_app;
select audit.make_partitions(24);
