-- Whether looks at patients' records were any business of those who looked: what of patients can be compared, who opened whose
-- record on which day, and what was put before a reviewer.

-- What of a patient can be compared with the team and with other patients. Tokens are keyed hashes: whoever reads the table
-- without the key learns that two are equal, and nothing else.
create table governance.privacy_mark (
    organisation_id uuid    not null,
    patient_id      uuid    not null,
    kind            text    not null check (kind in ('surname', 'name', 'address', 'staff')),
    token           text    not null,
    held            boolean not null,
    primary key (organisation_id, patient_id, kind, token)
);
select kernel.protect('governance.privacy_mark');
comment on column governance.privacy_mark.token is 'personal: keyed hash of a surname, a name or an address, or who of the team the patient is';
create index privacy_mark_by_token on governance.privacy_mark (organisation_id, kind, token) where held;
grant select, insert on governance.privacy_mark to pharmacyiq_app;
grant update (held) on governance.privacy_mark to pharmacyiq_app;
select audit.cover('governance.privacy_mark');

create table governance.privacy_visit (
    organisation_id uuid    not null,
    patient_id      uuid    not null,
    person_id       uuid    not null,
    day             date    not null,
    borne_out       boolean not null,
    night           boolean not null,
    first_look      uuid    not null,
    primary key (organisation_id, patient_id, person_id, day)
);
select kernel.protect('governance.privacy_visit');
comment on column governance.privacy_visit.patient_id is 'personal: whose record was opened';
comment on column governance.privacy_visit.person_id is 'personal: by whom';
create index privacy_visit_by_person on governance.privacy_visit (organisation_id, person_id, day);
create index privacy_visit_by_day on governance.privacy_visit (organisation_id, day);
grant select, insert on governance.privacy_visit to pharmacyiq_app;
grant update (borne_out, night) on governance.privacy_visit to pharmacyiq_app;
select audit.cover('governance.privacy_visit');

create table governance.privacy_case (
    organisation_id uuid        not null,
    case_id         uuid        not null,
    origin          text        not null check (origin in ('rules', 'sample', 'emergency')),
    person_id       uuid        not null,
    patient_id      uuid,
    day             date        not null,
    began_at        timestamptz not null,
    ended_at        timestamptz not null check (ended_at >= began_at),
    rules           text[]      not null,
    sentences       text[]      not null check (cardinality(sentences) = cardinality(rules)),
    looks           uuid[]      not null check (cardinality(looks) <= 400),
    state           text        not null check (state in ('open', 'explained', 'closed')),
    explained_by    text        check (length(explained_by) between 2 and 500),
    finding         text        check (finding in ('justified', 'explained', 'follow-up', 'misconduct')),
    note            text        check (length(note) between 2 and 1000),
    closed_by       uuid        check (closed_by <> person_id),
    closed_at       timestamptz,
    emergency_id    uuid,
    event_id        uuid        not null,
    primary key (organisation_id, case_id),
    check ((state = 'closed') = (finding is not null and note is not null and closed_by is not null and closed_at is not null)),
    check (state <> 'explained' or explained_by is not null)
);
select kernel.protect('governance.privacy_case');
comment on column governance.privacy_case.person_id is 'personal: who looked';
comment on column governance.privacy_case.patient_id is 'personal: at whose record';
comment on column governance.privacy_case.note is 'personal: what the reviewer found out';
comment on column governance.privacy_case.sentences is 'personal: what was unusual, in words that name nobody';
create index privacy_case_by_pair on governance.privacy_case (organisation_id, person_id, patient_id, day);
create index privacy_case_by_state on governance.privacy_case (organisation_id, state, began_at desc);
create unique index privacy_case_by_emergency on governance.privacy_case (organisation_id, emergency_id) where emergency_id is not null;
grant select, insert on governance.privacy_case to pharmacyiq_app;
grant update (ended_at, rules, sentences, looks, state, explained_by, finding, note, closed_by, closed_at, event_id)
    on governance.privacy_case to pharmacyiq_app;
select audit.cover('governance.privacy_case');

create table governance.privacy_watch (
    organisation_id uuid        not null primary key,
    read_until      timestamptz not null,
    sampled_week    date        not null
);
select kernel.protect('governance.privacy_watch');
grant select, insert on governance.privacy_watch to pharmacyiq_app;
grant update (read_until, sampled_week) on governance.privacy_watch to pharmacyiq_app;
select audit.cover('governance.privacy_watch');

create table governance.privacy_leaver (
    organisation_id uuid not null,
    person_id       uuid not null,
    last_day        date,
    primary key (organisation_id, person_id)
);
select kernel.protect('governance.privacy_leaver');
comment on column governance.privacy_leaver.last_day is 'personal: the last day of work, as far as it is known';
grant select, insert on governance.privacy_leaver to pharmacyiq_app;
grant update (last_day) on governance.privacy_leaver to pharmacyiq_app;
select audit.cover('governance.privacy_leaver');
