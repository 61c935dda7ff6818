-- The roles PharmacyIQ needs, for PostgreSQL 15 to 18. Run it as a superuser, connected to the (empty) database that the
-- product is to use; running it again changes nothing. Then give each role that signs in a password:
--     \password pharmacyiq_migrator
--     \password pharmacyiq_app
--     \password pharmacyiq_catalogue
--     \password pharmacyiq_sealer
--     \password pharmacyiq_auditor
--     \password pharmacyiq_keeper
--
--   pharmacyiq_migrator   owns the schemas and changes them; used by migrations only
--   pharmacyiq_app        serves requests; row-level security holds it to one organisation at a time
--   pharmacyiq_catalogue  imports the medicines catalogue, which every organisation shares
--   pharmacyiq_sealer     seals the record: reads every event, adds hashes and signatures, changes no event
--   pharmacyiq_auditor    checks and exports the record; changes nothing
--   pharmacyiq_keeper     seals anew, under a new key, what lies sealed under an old one; changes nothing else
--   pharmacyiq_doorman    signs nobody in; owns the few functions that are asked before an organisation is known

do $roles$
declare
    each text;
begin
    foreach each in array array[
        'pharmacyiq_migrator', 'pharmacyiq_app', 'pharmacyiq_catalogue', 'pharmacyiq_sealer', 'pharmacyiq_auditor',
        'pharmacyiq_keeper', 'pharmacyiq_doorman']
    loop
        if not exists (select from pg_catalog.pg_roles where rolname = each) then
            execute format('create role %I', each);
        end if;
    end loop;

    alter role pharmacyiq_migrator login noinherit;
    alter role pharmacyiq_app login;
    alter role pharmacyiq_catalogue login;
    alter role pharmacyiq_sealer login;
    alter role pharmacyiq_auditor login;
    alter role pharmacyiq_keeper login;
    alter role pharmacyiq_doorman nologin;

    -- What somebody once allowed by hand is not taken away in silence: it is named, and nothing goes on.
    select r.rolname into each
        from pg_catalog.pg_roles r
        where r.rolname like 'pharmacyiq\_%'
            and (r.rolsuper or r.rolbypassrls or r.rolcreatedb or r.rolcreaterole or r.rolreplication)
        limit 1;
    if found then
        raise exception 'role % may do more than it should: '
            'it must be nosuperuser nobypassrls nocreatedb nocreaterole noreplication', each;
    end if;

    execute format('revoke all on database %I from public', current_database());
    execute format(
        'grant connect on database %I to pharmacyiq_migrator, pharmacyiq_app, pharmacyiq_catalogue, '
        'pharmacyiq_sealer, pharmacyiq_auditor, pharmacyiq_keeper', current_database());
    execute format('grant create on database %I to pharmacyiq_migrator', current_database());
    execute format('grant temporary on database %I to pharmacyiq_catalogue', current_database());
    revoke all on schema public from public;
    grant usage, create on schema public to pharmacyiq_migrator;

    -- The migrator hands functions over to the doorman; it does not have the doorman's rights itself.
    if not exists (
        select from pg_catalog.pg_auth_members
            where roleid = 'pharmacyiq_doorman'::regrole and member = 'pharmacyiq_migrator'::regrole) then
        grant pharmacyiq_doorman to pharmacyiq_migrator;
    end if;

    alter role pharmacyiq_app set statement_timeout = '15s';
    alter role pharmacyiq_app set lock_timeout = '5s';
    alter role pharmacyiq_app set idle_in_transaction_session_timeout = '60s';
    alter role pharmacyiq_migrator set lock_timeout = '30s';
    alter role pharmacyiq_catalogue set lock_timeout = '30s';
    alter role pharmacyiq_sealer set lock_timeout = '10s';
    alter role pharmacyiq_sealer set idle_in_transaction_session_timeout = '60s';
    alter role pharmacyiq_keeper set lock_timeout = '10s';
    alter role pharmacyiq_auditor set default_transaction_read_only = on;
end
$roles$;
