-- Suspensions of organisations. Why stands on the organisation's own record. An open one shuts everybody out: see V197.

create table tenancy.suspension (
    organisation_id uuid        not null references tenancy.organisation,
    suspension_id   uuid        not null,
    began_at        timestamptz not null,
    ended_at        timestamptz check (ended_at >= began_at),
    event_id        uuid        not null,
    primary key (organisation_id, suspension_id)
);
select kernel.protect('tenancy.suspension');
create unique index suspension_open on tenancy.suspension (organisation_id) where ended_at is null;
grant select, insert on tenancy.suspension to pharmacyiq_app;
grant update (ended_at, event_id) on tenancy.suspension to pharmacyiq_app;
select audit.cover('tenancy.suspension');

create policy doorman on tenancy.suspension for select to pharmacyiq_doorman using (true);
grant usage on schema tenancy to pharmacyiq_doorman;
grant select (organisation_id, ended_at) on tenancy.suspension to pharmacyiq_doorman;
