-- Why somebody may look at a patient's record: what brought the patient and the pharmacy together, and, where nothing did,
-- the glass that was broken.

create table patients.relationship (
    organisation_id uuid        not null,
    relationship_id uuid        not null,
    patient_id      uuid        not null,
    premises_id     uuid        not null,
    kind            text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    person_id       uuid,
    only_person     boolean     not null,
    began_at        timestamptz not null,
    until           timestamptz not null check (until > began_at),
    event_id        uuid        not null,
    primary key (organisation_id, relationship_id),
    foreign key (organisation_id, patient_id) references patients.patient (organisation_id, patient_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id)
);
select kernel.protect('patients.relationship');
comment on column patients.relationship.patient_id is 'personal: who was at the pharmacy, or called';
create index relationship_by_patient on patients.relationship (organisation_id, patient_id, until);
create index relationship_by_time on patients.relationship (organisation_id, began_at);
grant select, insert on patients.relationship to pharmacyiq_app;
grant update (until) on patients.relationship to pharmacyiq_app;
select audit.cover('patients.relationship');

create table patients.emergency (
    organisation_id uuid        not null,
    emergency_id    uuid        not null,
    patient_id      uuid        not null,
    premises_id     uuid        not null,
    person_id       uuid        not null,
    reason          text        not null check (length(reason) between 10 and 500),
    began_at        timestamptz not null,
    until           timestamptz not null check (until > began_at and until <= began_at + interval '60 minutes'),
    event_id        uuid        not null,
    finding         text        check (finding in ('justified', 'not-justified', 'follow-up')),
    note            text        check (length(note) between 2 and 1000),
    reviewed_by     uuid        check (reviewed_by <> person_id),
    reviewed_at     timestamptz,
    primary key (organisation_id, emergency_id),
    foreign key (organisation_id, patient_id) references patients.patient (organisation_id, patient_id),
    check ((finding is null) = (reviewed_by is null) and (finding is null) = (reviewed_at is null) and (finding is null) = (note is null))
);
select kernel.protect('patients.emergency');
comment on column patients.emergency.reason is 'personal: why a record was opened without anything that brought them together';
comment on column patients.emergency.note is 'personal: what the reviewer found';
create index emergency_by_time on patients.emergency (organisation_id, began_at);
grant select, insert on patients.emergency to pharmacyiq_app;
grant update (finding, note, reviewed_by, reviewed_at) on patients.emergency to pharmacyiq_app;
select audit.cover('patients.emergency');
