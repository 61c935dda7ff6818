-- The patient's record: versions of entries that are only ever added to, what holds now as the database derives it from them,
-- and the trail from a patient to every event that showed or changed them.

create schema patients;
grant usage on schema patients to pharmacyiq_app;

create table patients.patient (
    organisation_id uuid        not null references tenancy.organisation,
    patient_id      uuid        not null,
    version         bigint      not null default 1 check (version > 0),
    premises_id     uuid        not null,
    registered_at   timestamptz not null,
    merged_into     uuid,
    event_id        uuid        not null,
    primary key (organisation_id, patient_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    foreign key (organisation_id, merged_into) references patients.patient (organisation_id, patient_id),
    check (merged_into <> patient_id)
);
select kernel.protect('patients.patient');
comment on column patients.patient.patient_id is 'personal: stands for one patient; random, says nothing of whose it is';
create index patient_by_survivor on patients.patient (organisation_id, merged_into) where merged_into is not null;
grant select, insert on patients.patient to pharmacyiq_app;
grant update (version, merged_into) on patients.patient to pharmacyiq_app;
select audit.cover('patients.patient');

create table patients.entry_version (
    organisation_id uuid        not null,
    entry_id        uuid        not null,
    version         integer     not null check (version > 0),
    patient_id      uuid        not null,
    kind            text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    body            jsonb       not null check (jsonb_typeof(body) = 'object'),
    state           text        not null check (state in ('current', 'ended', 'withdrawn')),
    change          text        not null check (change in ('added', 'changed', 'corrected', 'ended', 'withdrawn', 'moved', 'restored')),
    reason          text        not null check (length(reason) <= 500),
    occurred_at     timestamptz not null,
    recorded_at     timestamptz not null,
    author_id       uuid,
    premises_id     uuid,
    event_id        uuid        not null,
    primary key (organisation_id, entry_id, version),
    foreign key (organisation_id, patient_id) references patients.patient (organisation_id, patient_id),
    check (version > 1 or change in ('added', 'moved'))
);
select kernel.protect('patients.entry_version');
comment on column patients.entry_version.body is 'personal: what the record says, by field';
comment on column patients.entry_version.reason is 'personal: why it was changed, as somebody wrote it';
create index entry_version_by_patient on patients.entry_version (organisation_id, patient_id, entry_id);
grant select, insert on patients.entry_version to pharmacyiq_app;
create trigger append_only before update or delete on patients.entry_version
    for each row execute function kernel.refuse_change();
alter table patients.entry_version enable always trigger append_only;
create trigger never_emptied before truncate on patients.entry_version
    for each statement execute function kernel.refuse_change();
alter table patients.entry_version enable always trigger never_emptied;
select audit.cover('patients.entry_version');

-- The latest version of each entry. Nobody writes it but the function below.
create table patients.entry (
    organisation_id uuid        not null,
    entry_id        uuid        not null,
    patient_id      uuid        not null,
    version         integer     not null,
    kind            text        not null,
    body            jsonb       not null,
    state           text        not null,
    primary key (organisation_id, entry_id),
    foreign key (organisation_id, entry_id, version)
        references patients.entry_version (organisation_id, entry_id, version) deferrable initially deferred
);
select kernel.protect('patients.entry');
comment on column patients.entry.body is 'personal: what the record says now, by field';
create index entry_by_patient on patients.entry (organisation_id, patient_id);
grant select on patients.entry to pharmacyiq_app;
insert into audit.uncovered (table_name, reason) values
    ('patients.entry', 'derived by the database from versions, which are covered; the application writes nothing of it');

-- Makes a new version what holds. Runs as the owner, bound to the caller's organisation by the policies all the same. A
-- version follows the one before it or is refused: of two who change the same, the second is told.
create function patients.follow_version() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if new.version = 1 then
        insert into patients.entry (organisation_id, entry_id, patient_id, version, kind, body, state)
        values (new.organisation_id, new.entry_id, new.patient_id, new.version, new.kind, new.body, new.state);
        return null;
    end if;
    update patients.entry
       set patient_id = new.patient_id,
           version = new.version,
           body = new.body,
           state = new.state
     where organisation_id = new.organisation_id
       and entry_id = new.entry_id
       and version = new.version - 1
       and kind = new.kind;
    if not found then
        raise exception 'a version that does not follow the one before it'
            using errcode = 'check_violation', constraint = 'one_version_after_another';
    end if;
    return null;
end $$;
revoke execute on function patients.follow_version() from public;
create trigger follow after insert on patients.entry_version
    for each row execute function patients.follow_version();
alter table patients.entry_version enable always trigger follow;

create table patients.trail (
    organisation_id uuid        not null,
    patient_id      uuid        not null,
    event_id        uuid        not null,
    changed         boolean     not null,
    at              timestamptz not null,
    person_id       uuid,
    actor_kind      text        not null check (actor_kind in ('person', 'visitor', 'operator')),
    premises_id     uuid,
    act             text        not null,
    why             text        not null,
    primary key (organisation_id, patient_id, event_id, changed)
);
select kernel.protect('patients.trail');
comment on column patients.trail.patient_id is 'personal: whose record was shown or changed';
comment on column patients.trail.person_id is 'personal: who looked';
create index trail_by_time on patients.trail (organisation_id, at, event_id);
grant select, insert on patients.trail to pharmacyiq_app;
create trigger append_only before update or delete on patients.trail
    for each row execute function kernel.refuse_change();
alter table patients.trail enable always trigger append_only;
create trigger never_emptied before truncate on patients.trail
    for each statement execute function kernel.refuse_change();
alter table patients.trail enable always trigger never_emptied;
select audit.cover('patients.trail');

-- While a hold is on, nothing of the record is taken away: a request about it is open, or the law is (DPA 2018 s.173).
create table patients.hold (
    organisation_id uuid        not null,
    hold_id         uuid        not null,
    patient_id      uuid        not null,
    kind            text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    reason          text        not null check (length(reason) between 2 and 500),
    placed_at       timestamptz not null,
    lifted_at       timestamptz,
    event_id        uuid        not null,
    primary key (organisation_id, hold_id),
    foreign key (organisation_id, patient_id) references patients.patient (organisation_id, patient_id)
);
select kernel.protect('patients.hold');
comment on column patients.hold.reason is 'personal: why nothing of the record may be taken away';
create index hold_by_patient on patients.hold (organisation_id, patient_id) where lifted_at is null;
grant select, insert on patients.hold to pharmacyiq_app;
grant update (lifted_at) on patients.hold to pharmacyiq_app;
select audit.cover('patients.hold');
