create schema tenancy;
grant usage on schema tenancy to pharmacyiq_app;

-- Which organisation a sign-in name belongs to: asha.patel@northway. Needed before anybody is known.
create table tenancy.directory (
    handle          text primary key check (handle ~ '^[a-z][a-z0-9-]{1,30}$'),
    organisation_id uuid not null unique
);
comment on table tenancy.directory is 'shared: handles of organisations, looked up before sign-in; names no person and no business of theirs';
grant select, insert on tenancy.directory to pharmacyiq_app;

create table tenancy.organisation (
    organisation_id uuid        not null primary key,
    name            text        not null check (length(name) between 2 and 100),
    handle          text        not null,
    added_at        timestamptz not null,
    event_id        uuid        not null
);
select kernel.protect('tenancy.organisation');
grant select, insert on tenancy.organisation to pharmacyiq_app;

create table tenancy.premises (
    organisation_id uuid        not null references tenancy.organisation,
    premises_id     uuid        not null,
    name            text        not null check (length(name) between 2 and 100),
    ods_code        text        not null check (ods_code ~ '^F[A-Z0-9]{4}$' and ods_code <> 'FFFFF'),
    address         text        not null,
    added_at        timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, premises_id),
    unique (organisation_id, ods_code)
);
select kernel.protect('tenancy.premises');
grant select, insert on tenancy.premises to pharmacyiq_app;
