-- What one premises is set to, beside what the organisation is: by head office, for many at once, or by the premises for itself.
-- A value holds from a moment on, until one that holds later; none is ever changed. While head office holds a value fast, what the
-- premises had decided earlier for a later day does not come to hold.

create table tenancy.premises_setting (
    organisation_id uuid        not null references tenancy.organisation,
    value_id        uuid        not null,
    premises_id     uuid        not null,
    name            text        not null check (name ~ '^[a-z]+([.-][a-z]+)*$'),
    holds_from      timestamptz not null,
    value           text        not null check (length(value) between 1 and 50),
    by_head_office  boolean     not null,
    locked          boolean     not null,
    why             bytea       not null,
    set_by          uuid        not null,
    set_at          timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, value_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check (by_head_office or not locked)
);
select kernel.protect('tenancy.premises_setting');
create index on tenancy.premises_setting (organisation_id, premises_id, name, holds_from desc);
comment on column tenancy.premises_setting.why is 'personal: sealed; why it was set; may name people';
grant select, insert on tenancy.premises_setting to pharmacyiq_app;
select audit.cover('tenancy.premises_setting');
