-- That a second person agreed to an export: who may take what away, and until when.

create table governance.export_permit (
    organisation_id uuid        not null,
    permit_id       uuid        not null,
    person_id       uuid        not null,
    wish            text        not null check (length(wish) between 1 and 2000),
    approved_by     uuid        not null check (approved_by <> person_id),
    approved_at     timestamptz not null,
    expires_at      timestamptz not null check (expires_at > approved_at and expires_at <= approved_at + interval '24 hours'),
    event_id        uuid        not null,
    primary key (organisation_id, permit_id)
);
select kernel.protect('governance.export_permit');
comment on column governance.export_permit.wish is 'personal: what of the record is to be taken away, by person and by words';
create index export_permit_by_person on governance.export_permit (organisation_id, person_id, expires_at);
grant select, insert on governance.export_permit to pharmacyiq_app;
select audit.cover('governance.export_permit');
