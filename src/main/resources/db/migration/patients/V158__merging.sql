-- Two records of one patient: pairs that look like it, merges, and what each merge set aside. A merge is a link that can be
-- taken away again; no entry of either record is rewritten by it.

create table patients.likely_pair (
    organisation_id uuid        not null,
    pair_id         uuid        not null,
    first_id        uuid        not null,
    second_id       uuid        not null,
    score           integer     not null check (score between 0 and 100),
    why             text[]      not null check (cardinality(why) between 1 and 20),
    state           text        not null check (state in ('open', 'dismissed', 'merged', 'gone')),
    found_at        timestamptz not null,
    settled_by      uuid,
    settled_at      timestamptz,
    note            text        check (length(note) between 2 and 500),
    event_id        uuid        not null,
    primary key (organisation_id, pair_id),
    unique (organisation_id, first_id, second_id),
    foreign key (organisation_id, first_id) references patients.patient (organisation_id, patient_id),
    foreign key (organisation_id, second_id) references patients.patient (organisation_id, patient_id),
    check (first_id < second_id),
    check ((state = 'dismissed') = (note is not null))
);
select kernel.protect('patients.likely_pair');
comment on column patients.likely_pair.why is 'personal: in what two records are alike, by name of the field';
comment on column patients.likely_pair.note is 'personal: how somebody knows that they are two people';
create index likely_pair_open on patients.likely_pair (organisation_id, score desc, pair_id) where state = 'open';
create index likely_pair_second on patients.likely_pair (organisation_id, second_id);
grant select, insert on patients.likely_pair to pharmacyiq_app;
grant update (score, why, state, settled_by, settled_at, note, event_id) on patients.likely_pair to pharmacyiq_app;
select audit.cover('patients.likely_pair');

create table patients.merge (
    organisation_id uuid        not null,
    merge_id        uuid        not null,
    merged_id       uuid        not null,
    survivor_id     uuid        not null,
    premises_id     uuid        not null,
    stood           uuid[]      not null,
    merged_at       timestamptz not null,
    merged_by       uuid        not null,
    reason          text        not null check (length(reason) between 2 and 500),
    event_id        uuid        not null,
    undone_at       timestamptz,
    undone_by       uuid,
    undone_reason   text        check (length(undone_reason) between 2 and 500),
    undone_event_id uuid,
    primary key (organisation_id, merge_id),
    foreign key (organisation_id, merged_id) references patients.patient (organisation_id, patient_id),
    foreign key (organisation_id, survivor_id) references patients.patient (organisation_id, patient_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check (merged_id <> survivor_id),
    check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null)
        and (undone_at is null) = (undone_event_id is null))
);
select kernel.protect('patients.merge');
comment on column patients.merge.stood is 'the entries that stood under the survivor then; any other was written since';
comment on column patients.merge.reason is 'personal: how somebody knows that two records are of one patient';
comment on column patients.merge.undone_reason is 'personal: how somebody knows that two records were of two people';
create unique index merge_once on patients.merge (organisation_id, merged_id) where undone_at is null;
create index merge_by_survivor on patients.merge (organisation_id, survivor_id);
grant select, insert on patients.merge to pharmacyiq_app;
grant update (undone_at, undone_by, undone_reason, undone_event_id) on patients.merge to pharmacyiq_app;
select audit.cover('patients.merge');

-- What a merge ended because one record holds one of its kind, and in which version: it comes back when the merge is undone.
create table patients.merge_aside (
    organisation_id uuid        not null,
    merge_id        uuid        not null,
    entry_id        uuid        not null,
    version         integer     not null check (version > 1),
    primary key (organisation_id, merge_id, entry_id),
    foreign key (organisation_id, merge_id) references patients.merge (organisation_id, merge_id)
);
select kernel.protect('patients.merge_aside');
grant select, insert on patients.merge_aside to pharmacyiq_app;
select audit.cover('patients.merge_aside');
