-- Who is the responsible pharmacist of which premises, and since when (Medicines (Pharmacies) (Responsible Pharmacist) Regulations
-- 2008). Nothing of it is changed or deleted: an open line is ended once, what was wrong is said in a note beside it.

-- Two ranges of one premises never overlap: that takes equality and overlap in one index. Part of every PostgreSQL; trusted, so the
-- owner of the schemas may bring it in.
create extension if not exists btree_gist with schema public;

create schema responsible;
grant usage on schema responsible to pharmacyiq_app;

-- Until when a line must be kept: five years from the day it was made (regulation 5(4)).
create function responsible.keep_until(made timestamptz) returns date
    language sql stable parallel safe
    as $$ select ((made at time zone 'Europe/London')::date + interval '5 years')::date $$;

-- What is open may be ended once, in the columns named; nothing else of a line ever changes.
create function responsible.end_once() returns trigger
    language plpgsql
    as $$
begin
    if current_user = 'pharmacyiq_keeper' then
        return new;
    end if;
    if to_jsonb(old) ->> tg_argv[0] is null and to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
        return new;
    end if;
    raise exception '% is ended once and never changed', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Nothing is deleted before its day, nor then by the application; of an organisation that leaves, the whole record went with it.
create function responsible.keep() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'DELETE' and current_user = 'pharmacyiq_migrator'
            and (responsible.keep_until(old.made_at) <= (now() at time zone 'Europe/London')::date
                or tenancy.may_be_deleted(old.organisation_id)) then
        return old;
    end if;
    raise exception '% is kept for five years', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Who is responsible pharmacist anywhere: a keyed hash of the registration number, so that one pharmacist is it at one premises of
-- all. What holds it is a random number that only the line of the session knows; nothing here says where, or for whom.
create table responsible.duty (
    token bytea primary key check (length(token) = 32),
    claim bytea check (length(claim) = 16)
);
comment on table responsible.duty is
    'shared: keyed hashes of registration numbers and whether each is taken; no organisation, premises or person stands in it';
comment on column responsible.duty.token is 'personal: keyed; hash of a registration number under a key of the installation';
grant select, insert on responsible.duty to pharmacyiq_app;
grant update (claim) on responsible.duty to pharmacyiq_app;
select audit.cover('responsible.duty');

create table responsible.session (
    organisation_id uuid        not null,
    session_id      uuid        not null,
    premises_id     uuid        not null,
    person_id       uuid        not null,
    name            bytea       not null,
    registration    bytea       not null,
    claim           bytea       not null,
    began_at        timestamptz not null,
    event_id        uuid        not null,
    made_at         timestamptz not null default now(),
    ended_at        timestamptz,
    ended_how       text        check (ended_how in ('SIGNED_OFF', 'HANDED_OVER', 'SIGNED_OFF_BY_ANOTHER')),
    ended_by        uuid,
    ended_event_id  uuid,
    primary key (organisation_id, session_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check (ended_at >= began_at),
    check ((ended_at is null) = (ended_how is null) and (ended_at is null) = (ended_by is null)
        and (ended_at is null) = (ended_event_id is null)),
    constraint one_at_a_time exclude using gist (
        organisation_id with =, premises_id with =, tstzrange(began_at, ended_at, '[)') with &&)
);
select kernel.protect('responsible.session');
comment on column responsible.session.name is 'personal: sealed; name of the responsible pharmacist, as it was then';
comment on column responsible.session.registration is 'personal: sealed; their registration number';
create index session_by_day on responsible.session (organisation_id, premises_id, began_at);
grant select, insert on responsible.session to pharmacyiq_app;
grant update (ended_at, ended_how, ended_by, ended_event_id) on responsible.session to pharmacyiq_app;
create trigger ended_once before update on responsible.session for each row
    execute function responsible.end_once('ended_at', 'ended_how', 'ended_by', 'ended_event_id');
create trigger kept before delete on responsible.session for each row execute function responsible.keep();
create trigger kept_whole before truncate on responsible.session execute function kernel.refuse_change();
select audit.cover('responsible.session');

-- Whoever leaves with an open session leaves the pharmacist free to be responsible elsewhere.
create function responsible.let_go() returns trigger
    language plpgsql
    as $$
begin
    update responsible.duty set claim = null where claim = old.claim;
    return null;
end $$;
create trigger let_go after delete on responsible.session for each row execute function responsible.let_go();

create table responsible.absence (
    organisation_id uuid        not null,
    absence_id      uuid        not null,
    session_id      uuid        not null,
    premises_id     uuid        not null,
    began_at        timestamptz not null,
    contact         text        not null check (contact in ('RP_CONTACTABLE', 'OTHER_PHARMACIST')),
    other_name      bytea,
    other_number    bytea,
    reason          bytea       not null,
    event_id        uuid        not null,
    made_at         timestamptz not null default now(),
    ended_at        timestamptz,
    ended_how       text        check (ended_how in ('RETURNED', 'SESSION_ENDED')),
    ended_event_id  uuid,
    primary key (organisation_id, absence_id),
    foreign key (organisation_id, session_id) references responsible.session,
    check (ended_at >= began_at),
    check ((ended_at is null) = (ended_how is null) and (ended_at is null) = (ended_event_id is null)),
    check ((contact = 'OTHER_PHARMACIST') = (other_name is not null)
        and (other_name is null) = (other_number is null)),
    constraint one_absence_at_a_time exclude using gist (
        organisation_id with =, premises_id with =, tstzrange(began_at, ended_at, '[)') with &&)
);
select kernel.protect('responsible.absence');
comment on column responsible.absence.other_name is 'personal: sealed; name of the pharmacist who can be reached instead';
comment on column responsible.absence.other_number is 'personal: sealed; their registration number';
comment on column responsible.absence.reason is 'personal: sealed; why the responsible pharmacist was away';
create index absence_by_day on responsible.absence (organisation_id, premises_id, began_at);
grant select, insert on responsible.absence to pharmacyiq_app;
grant update (ended_at, ended_how, ended_event_id) on responsible.absence to pharmacyiq_app;
create trigger ended_once before update on responsible.absence for each row
    execute function responsible.end_once('ended_at', 'ended_how', 'ended_event_id');
create trigger kept before delete on responsible.absence for each row execute function responsible.keep();
create trigger kept_whole before truncate on responsible.absence execute function kernel.refuse_change();
select audit.cover('responsible.absence');

-- What was wrong in the record and what is true; the line it is about stays as it was written.
create table responsible.note (
    organisation_id uuid        not null,
    note_id         uuid        not null,
    session_id      uuid        not null,
    premises_id     uuid        not null,
    words           bytea       not null,
    written_by      uuid        not null,
    written_at      timestamptz not null,
    event_id        uuid        not null,
    made_at         timestamptz not null default now(),
    primary key (organisation_id, note_id),
    foreign key (organisation_id, session_id) references responsible.session
);
select kernel.protect('responsible.note');
comment on column responsible.note.words is 'personal: sealed; what was wrong in the record and what is true';
create index note_by_session on responsible.note (organisation_id, session_id, written_at);
grant select, insert on responsible.note to pharmacyiq_app;
create trigger never_changed before update on responsible.note for each row execute function kernel.refuse_change();
create trigger kept before delete on responsible.note for each row execute function responsible.keep();
create trigger kept_whole before truncate on responsible.note execute function kernel.refuse_change();
select audit.cover('responsible.note');

-- The days on which the responsible pharmacists of premises were away for longer than the limit, and the moment it was passed.
create table responsible.breach (
    organisation_id uuid        not null,
    premises_id     uuid        not null,
    day             date        not null,
    passed_at       timestamptz not null,
    limit_minutes   integer     not null,
    event_id        uuid        not null,
    made_at         timestamptz not null default now(),
    primary key (organisation_id, premises_id, day),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id)
);
select kernel.protect('responsible.breach');
grant select, insert on responsible.breach to pharmacyiq_app;
create trigger never_changed before update on responsible.breach for each row execute function kernel.refuse_change();
create trigger kept before delete on responsible.breach for each row execute function responsible.keep();
create trigger kept_whole before truncate on responsible.breach execute function kernel.refuse_change();
select audit.cover('responsible.breach');

-- What a pharmacist allows others to do (Human Medicines Regulations 2012, regulations 220A and 220B): who, to whom, what, on which
-- conditions, when, and when it was taken back.
create table responsible.authorisation (
    organisation_id  uuid        not null,
    authorisation_id uuid        not null,
    premises_id      uuid        not null,
    basis            text        not null check (basis in ('220A', '220B')),
    granted_by       uuid        not null,
    granted_to       uuid        not null,
    tasks            text[]      not null check (cardinality(tasks) > 0),
    conditions       bytea       not null,
    valid_from       date        not null,
    valid_to         date        check (valid_to >= valid_from),
    granted_at       timestamptz not null,
    event_id         uuid        not null,
    made_at          timestamptz not null default now(),
    withdrawn_at     timestamptz,
    withdrawn_by     uuid,
    withdrawn_event_id uuid,
    primary key (organisation_id, authorisation_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_event_id is null))
);
select kernel.protect('responsible.authorisation');
comment on column responsible.authorisation.conditions is 'personal: sealed; on which conditions; may name people';
create index authorisation_by_person on responsible.authorisation (organisation_id, premises_id, granted_to)
    where withdrawn_at is null;
grant select, insert on responsible.authorisation to pharmacyiq_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_event_id) on responsible.authorisation to pharmacyiq_app;
create trigger ended_once before update on responsible.authorisation for each row
    execute function responsible.end_once('withdrawn_at', 'withdrawn_by', 'withdrawn_event_id');
create trigger kept before delete on responsible.authorisation for each row execute function responsible.keep();
create trigger kept_whole before truncate on responsible.authorisation execute function kernel.refuse_change();
select audit.cover('responsible.authorisation');
