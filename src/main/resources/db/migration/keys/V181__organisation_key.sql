-- The key of each organisation, in versions, wrapped by a key that is never in the database. What is personal is sealed
-- under it, and under keys derived from it; destroying it makes all of that unreadable for ever.

create schema keys;
grant usage on schema keys to pharmacyiq_app, pharmacyiq_catalogue;

create table keys.organisation_key (
    organisation_id uuid        not null,
    version         integer     not null check (version > 0),
    wrapped         bytea,
    wrapped_by      text        not null check (length(wrapped_by) between 3 and 200),
    made_at         timestamptz not null default clock_timestamp(),
    destroyed_at    timestamptz,
    destroyed_by    uuid,
    primary key (organisation_id, version),
    check ((wrapped is null) = (destroyed_at is not null)),
    check ((wrapped is null) = (destroyed_by is not null))
);
select kernel.protect('keys.organisation_key');
comment on column keys.organisation_key.wrapped is 'secret: sealed with a key that is not in the database';
comment on column keys.organisation_key.wrapped_by is 'which key that is, by its identifier';
comment on column keys.organisation_key.destroyed_by is 'the event that says who destroyed it';
grant select on keys.organisation_key to pharmacyiq_app, pharmacyiq_catalogue;
grant insert (organisation_id, version, wrapped, wrapped_by) on keys.organisation_key to pharmacyiq_app, pharmacyiq_catalogue;
grant update (wrapped, wrapped_by, destroyed_at, destroyed_by) on keys.organisation_key to pharmacyiq_app;

-- A key is wrapped anew or destroyed, never forgotten, never put back.
create function keys.refuse_change() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if tg_op = 'UPDATE' and old.wrapped is not null
            and new.organisation_id = old.organisation_id and new.version = old.version and new.made_at = old.made_at then
        return new;
    end if;
    raise exception 'a key of % can only be wrapped anew or destroyed', tg_table_name
        using errcode = 'insufficient_privilege';
end $$;
create trigger only_rewrapped before update or delete on keys.organisation_key
    for each row execute function keys.refuse_change();
alter table keys.organisation_key enable always trigger only_rewrapped;
create trigger never_emptied before truncate on keys.organisation_key
    for each statement execute function kernel.refuse_change();
alter table keys.organisation_key enable always trigger never_emptied;
insert into audit.uncovered (table_name, reason) values
    ('keys.organisation_key', 'a first key is made where it is first needed; the acts that change or destroy keys leave events');
