-- What organisations set for themselves. A value holds from a moment on, until one that holds later; none is ever changed.

create table tenancy.setting_value (
    organisation_id uuid        not null references tenancy.organisation,
    name            text        not null check (name ~ '^[a-z]+([.-][a-z]+)*$'),
    holds_from      timestamptz not null,
    value           text        not null check (length(value) between 1 and 50),
    set_by          uuid        not null,
    set_at          timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, name, holds_from, set_at, event_id)
);
select kernel.protect('tenancy.setting_value');
grant select, insert on tenancy.setting_value to pharmacyiq_app;
select audit.cover('tenancy.setting_value');
