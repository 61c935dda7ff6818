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

-- Only what a session itself took from them counts (currval), so sessions never disturb one another; there are many, so that
-- they do not wait for one another either. "bound" remembers the organisation, "turn" the last context that was taken.
do $$
begin
    for each in 0 .. 31 loop
        execute format('create unlogged sequence kernel.bound_%s minvalue -9223372036854775808 start 1', each);
        execute format('create unlogged sequence kernel.turn_%s minvalue -9223372036854775808 start 1', each);
        -- Reading tells nothing and allows no writing.
        execute format(
            'grant select on sequence kernel.bound_%s to pharmacyiq_app, pharmacyiq_catalogue, pharmacyiq_sealer, '
            'pharmacyiq_auditor, pharmacyiq_keeper, pharmacyiq_doorman', each);
    end loop;
end $$;

-- Those of this session. These three are written so that they are put in place where they are used.
create function kernel.bound() returns regclass
    language sql stable parallel safe
    as $$
    select ('{kernel.bound_0,kernel.bound_1,kernel.bound_2,kernel.bound_3,kernel.bound_4,kernel.bound_5,kernel.bound_6,kernel.bound_7,
        kernel.bound_8,kernel.bound_9,kernel.bound_10,kernel.bound_11,kernel.bound_12,kernel.bound_13,kernel.bound_14,kernel.bound_15,
        kernel.bound_16,kernel.bound_17,kernel.bound_18,kernel.bound_19,kernel.bound_20,kernel.bound_21,kernel.bound_22,kernel.bound_23,
        kernel.bound_24,kernel.bound_25,kernel.bound_26,kernel.bound_27,kernel.bound_28,kernel.bound_29,kernel.bound_30,kernel.bound_31}'::pg_catalog.regclass[])[1 operator(pg_catalog.+) (pg_catalog.pg_backend_pid() operator(pg_catalog.%) 32)]
    $$;
create function kernel.turn() returns regclass
    language sql stable parallel safe
    as $$
    select ('{kernel.turn_0,kernel.turn_1,kernel.turn_2,kernel.turn_3,kernel.turn_4,kernel.turn_5,kernel.turn_6,kernel.turn_7,
        kernel.turn_8,kernel.turn_9,kernel.turn_10,kernel.turn_11,kernel.turn_12,kernel.turn_13,kernel.turn_14,kernel.turn_15,
        kernel.turn_16,kernel.turn_17,kernel.turn_18,kernel.turn_19,kernel.turn_20,kernel.turn_21,kernel.turn_22,kernel.turn_23,
        kernel.turn_24,kernel.turn_25,kernel.turn_26,kernel.turn_27,kernel.turn_28,kernel.turn_29,kernel.turn_30,kernel.turn_31}'::pg_catalog.regclass[])[1 operator(pg_catalog.+) (pg_catalog.pg_backend_pid() operator(pg_catalog.%) 32)]
    $$;

-- What the session remembers of an organisation in this transaction. Whoever asks cannot choose any part of it.
create function kernel.stamp(organisation uuid) returns bigint
    language sql stable parallel safe
    as $$
    select pg_catalog.uuid_hash_extended(
        organisation, pg_catalog.timestamp_hash_extended(pg_catalog.transaction_timestamp()::timestamp, 0::bigint))
    $$;

-- Binds the transaction to an organisation. The signature covers the number of this connection's process too, and a turn is
-- taken once: what was overheard opens nothing again. The setting app.turns only tells whether there is a last turn to compare
-- with. Few and long expressions, because each is made ready anew in each transaction.
create function kernel.bind(signed_by integer, organisation uuid, turn bigint, mac bytea) returns void
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    key kernel.context_key;
    said text;
begin
    select * into key from kernel.context_key where key_id = signed_by;
    -- Not "is distinct from": without a key both sides could be null.
    if (mac = sha256(key.outer_pad || sha256(key.inner_pad
            || int4send(signed_by) || uuid_send(organisation) || int8send(turn) || int4send(pg_backend_pid())))) is not true then
        raise exception 'this context was not signed for this connection' using errcode = '28000';
    end if;
    if (case when current_setting('app.turns', true) = 'counted' then turn <= currval(kernel.turn()) else false end) then
        raise exception 'this context was used before' using errcode = '28000';
    end if;
    said := case when setval(kernel.turn(), turn) is not null and setval(kernel.bound(), kernel.stamp(organisation)) is not null
        then set_config('app.turns', 'counted', false) || set_config('app.organisation', organisation::text, true) end;
end $$;
revoke execute on function kernel.bind(integer, uuid, bigint, bytea) from public;
grant execute on function kernel.bind(integer, uuid, bigint, bytea) to pharmacyiq_app, pharmacyiq_catalogue;

-- The same for whoever owns the database, in migrations and upkeep; nobody else may.
create function kernel.assume(organisation uuid) returns void
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
begin
    perform setval(kernel.bound(), kernel.stamp(organisation));
    perform set_config('app.organisation', organisation::text, true);
end $$;
revoke execute on function kernel.assume(uuid) from public;

-- The organisation this transaction is bound to; null where none is, or where somebody says so without having been
-- believed; in a session where nobody ever was believed, saying so is an error (55000). It is no secret and runs as whoever
-- asks, so that it is put in place in each policy and costs next to nothing; it must be called volatile for that, because
-- currval is. Every name is written out in full, so that no
-- search path can mislead it.
create or replace function kernel.current_organisation() returns uuid
    language sql volatile parallel restricted
    as $$
    select case
        when pg_catalog.current_setting('app.organisation', true) is null
            or pg_catalog.current_setting('app.organisation', true) operator(pg_catalog.=) '' then null
        when pg_catalog.currval(kernel.bound()) operator(pg_catalog.=)
            kernel.stamp(pg_catalog.current_setting('app.organisation', true)::pg_catalog.uuid)
            then pg_catalog.current_setting('app.organisation', true)::pg_catalog.uuid
        end
    $$;
grant execute on function kernel.current_organisation(), kernel.bound(), kernel.stamp(uuid)
    to pharmacyiq_app, pharmacyiq_catalogue, pharmacyiq_sealer, pharmacyiq_auditor, pharmacyiq_keeper, pharmacyiq_doorman;

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
