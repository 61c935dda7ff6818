-- Who came in from another system, so that the same file sent again changes nothing.

create table patients.imported (
    organisation_id uuid        not null,
    key             bytea       not null check (octet_length(key) = 32),
    content         bytea       not null check (octet_length(content) = 32),
    patient_id      uuid        not null,
    imported_at     timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, key),
    foreign key (organisation_id, patient_id) references patients.patient (organisation_id, patient_id)
);
select kernel.protect('patients.imported');
comment on column patients.imported.patient_id is 'personal: who came in';
create index imported_by_patient on patients.imported (organisation_id, patient_id);
grant select, insert on patients.imported to pharmacyiq_app;
select audit.cover('patients.imported');
