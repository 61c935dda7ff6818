create schema access;
grant usage on schema access to pharmacyiq_app;

-- Who holds which role where; no premises means the whole organisation. A grant is ended, never removed.
create table access.role_grant (
    organisation_id uuid        not null,
    grant_id        uuid        not null,
    person_id       uuid        not null,
    role            text        not null check (role in ('PHARMACIST', 'TECHNICIAN', 'STORE_ADMINISTRATOR', 'MASTER_ADMINISTRATOR')),
    premises_id     uuid,
    granted_by      text        not null,
    granted_at      timestamptz not null,
    granted_event   uuid        not null,
    ended_at        timestamptz,
    ended_event     uuid,
    primary key (organisation_id, grant_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check ((ended_at is null) = (ended_event is null))
);
select kernel.protect('access.role_grant');
create unique index one_grant_at_a_time
    on access.role_grant (organisation_id, person_id, role, premises_id) nulls not distinct
    where ended_at is null;
grant select, insert on access.role_grant to pharmacyiq_app;
grant update (ended_at, ended_event) on access.role_grant to pharmacyiq_app;
