-- The people of an organisation and their registrations with the General Pharmaceutical Council.

create schema identity;
grant usage on schema identity to pharmacyiq_app, pharmacyiq_doorman;

create table identity.person (
    organisation_id uuid        not null,
    person_id       uuid        not null,
    username        text        not null check (username ~ '^[a-z][a-z0-9.''-]{1,48}$'),
    display_name    text        not null check (length(display_name) between 3 and 100),
    status          text        not null default 'active' check (status in ('active', 'closed')),
    rights_version  bigint      not null default 1,
    created_at      timestamptz not null,
    closed_at       timestamptz,
    primary key (organisation_id, person_id),
    -- A name is never given to a second person, not even after the first has left: the record would mean two people.
    unique (organisation_id, username),
    check ((status = 'closed') = (closed_at is not null))
);
select kernel.protect('identity.person');
comment on column identity.person.username is 'personal: the local part of the name a member of staff signs in with';
comment on column identity.person.display_name is 'personal: name of a member of staff';
create index person_by_name on identity.person (organisation_id, display_name, person_id);
grant select, insert on identity.person to pharmacyiq_app;
grant update (status, rights_version, closed_at) on identity.person to pharmacyiq_app;

-- A registration as it was found on a day; the latest finding counts. Findings are added, never changed.
create table identity.registration (
    organisation_id uuid        not null,
    registration_id uuid        not null,
    person_id       uuid        not null,
    profession      text        not null check (profession in ('PHARMACIST', 'PHARMACY_TECHNICIAN')),
    gphc_number     text        not null check (gphc_number ~ '^[25][0-9]{6}$'),
    status          text        not null check (status in ('registered', 'suspended', 'removed')),
    checked_on      date        not null,
    checked_by      uuid        not null,
    recorded_at     timestamptz not null,
    primary key (organisation_id, registration_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id),
    foreign key (organisation_id, checked_by) references identity.person (organisation_id, person_id)
);
select kernel.protect('identity.registration');
comment on column identity.registration.gphc_number is 'personal: registration number of a member of staff';
create index registration_by_person
    on identity.registration (organisation_id, person_id, profession, checked_on desc, registration_id desc);
create index registration_by_checker on identity.registration (organisation_id, checked_by);
grant select, insert on identity.registration to pharmacyiq_app;
create trigger append_only before update or delete on identity.registration
    for each row execute function kernel.refuse_change();
create trigger never_emptied before truncate on identity.registration
    for each statement execute function kernel.refuse_change();
