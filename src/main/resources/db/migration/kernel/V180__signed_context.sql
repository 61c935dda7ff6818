-- Whose rows may be seen is no longer a setting that any statement could change: the application says it in a text signed
-- with a key that its SQL cannot read, for this connection, once. What was accepted is remembered for the transaction in
-- the session's own memory of two sequences that the application may not touch; so the signature is checked once a
-- transaction and each policy asks that memory, which costs about a microsecond more than a setting.

create table kernel.context_key (
    key_id    integer     not null primary key,
    inner_pad bytea       not null check (octet_length(inner_pad) = 64),
    outer_pad bytea       not null check (octet_length(outer_pad) = 64),
    added_at  timestamptz not null default clock_timestamp()
);
comment on table kernel.context_key is 'shared: keys that sign which organisation a transaction is for; granted to nobody';
comment on column kernel.context_key.inner_pad is 'secret: key of the inner hash of HMAC-SHA256, as the master key derives it';
comment on column kernel.context_key.outer_pad is 'secret: key of the outer hash of HMAC-SHA256, as the master key derives it';

-- Only what a session itself took from them counts (currval), so sessions never disturb one another.
create unlogged sequence kernel.bound minvalue -9223372036854775808 start 1;
create unlogged sequence kernel.turn minvalue -9223372036854775808 start 1;

-- What the session remembers of an organisation in this transaction. Whoever asks cannot choose any part of it.
create function kernel.stamp(organisation uuid) returns bigint
    language sql stable parallel safe
    as $$
    select pg_catalog.uuid_hash_extended(
        organisation, pg_catalog.timestamp_hash_extended(pg_catalog.transaction_timestamp()::timestamp, 0::bigint))
    $$;

-- Binds the transaction to an organisation. The text is "key.organisation.turn.mac"; the signature covers the number of
-- this connection's process too, and a turn is taken once: what was overheard opens nothing again.
create function kernel.bind(context text) returns void
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    organisation uuid := split_part(context, '.', 2)::uuid;
    turn bigint := split_part(context, '.', 3)::bigint;
    signed bytea := convert_to(
        split_part(context, '.', 1) || '.' || organisation || '.' || turn || '.' || pg_backend_pid(), 'UTF8');
    key kernel.context_key;
    last bigint;
begin
    select * into key from kernel.context_key where key_id = split_part(context, '.', 1)::integer;
    if not found or decode(split_part(context, '.', 4), 'hex')
            is distinct from sha256(key.outer_pad || sha256(key.inner_pad || signed)) then
        raise exception 'this context was not signed for this connection' using errcode = '28000';
    end if;
    begin
        last := currval('kernel.turn'::regclass);
    exception when object_not_in_prerequisite_state then
        last := 0;
    end;
    if turn <= last then
        raise exception 'this context was used before' using errcode = '28000';
    end if;
    perform setval('kernel.turn'::regclass, turn);
    perform setval('kernel.bound'::regclass, kernel.stamp(organisation));
    perform set_config('app.organisation', organisation::text, true);
end $$;
revoke execute on function kernel.bind(text) from public;
grant execute on function kernel.bind(text) to pharmacyiq_app, pharmacyiq_catalogue;

-- The same for whoever owns the database, in migrations and upkeep; nobody else may.
create function kernel.assume(organisation uuid) returns void
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
begin
    perform setval('kernel.bound'::regclass, kernel.stamp(organisation));
    perform set_config('app.organisation', organisation::text, true);
end $$;
revoke execute on function kernel.assume(uuid) from public;

-- The organisation this transaction is bound to; null where none is, or where somebody says so without having been
-- believed; in a session where nobody ever was believed, saying so is an error (55000). Every name is written out in full, so that no search path can mislead it; setting one here would cost more
-- than all the rest.
create or replace function kernel.current_organisation() returns uuid
    language plpgsql stable parallel restricted security definer
    as $$
declare
    said uuid := nullif(pg_catalog.current_setting('app.organisation', true), '');
begin
    if said is null then
        return null;
    end if;
    if pg_catalog.currval('kernel.bound'::pg_catalog.regclass) operator(pg_catalog.=)
            pg_catalog.uuid_hash_extended(said, pg_catalog.timestamp_hash_extended(
                pg_catalog.transaction_timestamp()::pg_catalog.timestamp, 0::pg_catalog.int8)) then
        return said;
    end if;
    return null;
end $$;

-- Asked once for each statement, not for each row.
create or replace function kernel.protect(target regclass) returns void
    language plpgsql
    as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy organisation on %s using (organisation_id = (select kernel.current_organisation())) '
        'with check (organisation_id = (select kernel.current_organisation()))', target);
    execute format('comment on table %s is %L', target, 'tenant');
end $$;

do $$
declare
    each record;
begin
    for each in
        select p.polrelid::regclass as target
          from pg_catalog.pg_policy p
         where p.polname = 'organisation'
    loop
        execute format(
            'alter policy organisation on %s using (organisation_id = (select kernel.current_organisation())) '
            'with check (organisation_id = (select kernel.current_organisation()))', each.target);
    end loop;
end $$;

-- The owner's own function binds as the owner may.
do $$
begin
    execute replace(
        pg_catalog.pg_get_functiondef('audit.drop_month'::regproc),
        'perform set_config(''app.organisation'', each.organisation_id::text, true)',
        'perform kernel.assume(each.organisation_id)');
end $$;
