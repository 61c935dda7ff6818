-- What every schema shares: whose rows may be seen, and how a table is walled off.

alter default privileges revoke execute on functions from public;

create schema kernel;
grant usage on schema kernel to pharmacyiq_app, pharmacyiq_catalogue, pharmacyiq_doorman;

-- The organisation bound to this transaction; null where none is, and then no row is seen. A setting that was reset is
-- the empty string, hence the nullif.
create function kernel.current_organisation() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
grant execute on function kernel.current_organisation() to pharmacyiq_app, pharmacyiq_catalogue, pharmacyiq_doorman;

-- Walls a tenant table off: row-level security enabled and forced, one policy for all commands. The comment is the
-- table's classification, which a test asks of every table.
create function kernel.protect(target regclass) returns void
    language plpgsql
    as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy organisation on %s using (organisation_id = kernel.current_organisation()) '
        'with check (organisation_id = kernel.current_organisation())', target);
    execute format('comment on table %s is %L', target, 'tenant');
end $$;

-- Refuses every change to what may only be added to, whoever asks.
create function kernel.refuse_change() returns trigger
    language plpgsql
    as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
