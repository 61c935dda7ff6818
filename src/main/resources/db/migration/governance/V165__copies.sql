-- Copies of a record for those who may have one: what was withheld from them and why, and the files exactly as approved.

create table governance.rights_redaction (
    organisation_id uuid        not null,
    redaction_id    uuid        not null,
    request_id      uuid        not null,
    entry_id        uuid        not null,
    field           text        not null check (field ~ '^([a-z][A-Za-z0-9]*)?$'),
    reason          text        not null check (reason ~ '^[a-z]+(-[a-z]+)*$'),
    words           text        not null check (length(words) <= 500),
    made_by         uuid        not null,
    made_at         timestamptz not null,
    undone_by       uuid,
    undone_at       timestamptz,
    event_id        uuid        not null,
    primary key (organisation_id, redaction_id),
    foreign key (organisation_id, request_id) references governance.rights_request,
    check ((undone_by is null) = (undone_at is null))
);
select kernel.protect('governance.rights_redaction');
comment on column governance.rights_redaction.words is 'personal: why something about somebody was withheld';
create index rights_redaction_of_request on governance.rights_redaction (organisation_id, request_id, made_at);
create unique index rights_redaction_once on governance.rights_redaction (organisation_id, request_id, entry_id, field)
    where undone_at is null;
grant select, insert on governance.rights_redaction to pharmacyiq_app;
grant update (undone_by, undone_at, event_id) on governance.rights_redaction to pharmacyiq_app;
select audit.cover('governance.rights_redaction');

create table governance.rights_copy (
    organisation_id uuid        not null,
    request_id      uuid        not null,
    event_id        uuid        not null,
    form            text        not null check (form in ('pdf', 'json')),
    digest          text        not null check (digest ~ '^[0-9a-f]{64}$'),
    content         bytea       not null check (octet_length(content) between 1 and 52428800),
    made_at         timestamptz not null,
    primary key (organisation_id, request_id, event_id, form),
    foreign key (organisation_id, request_id) references governance.rights_request
);
select kernel.protect('governance.rights_copy');
comment on column governance.rights_copy.content is 'personal: the copy of a record as it was approved';
grant select, insert on governance.rights_copy to pharmacyiq_app;
select audit.cover('governance.rights_copy');
