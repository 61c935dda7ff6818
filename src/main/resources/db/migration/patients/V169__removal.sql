-- Lists of patients that leave the pharmacy as a file: no file without such a row, which says what became of it.

create table patients.removal (
    organisation_id uuid        not null,
    removal_id      uuid        not null,
    asked_by        uuid        not null,
    purpose         text        not null check (purpose ~ '^[a-z]+(-[a-z]+)*$'),
    words           text        not null check (length(words) between 2 and 500),
    recipient       text        not null check (length(recipient) between 2 and 200),
    premises_id     uuid,
    clinical        boolean     not null,
    due_on          date        not null,
    allowed_by      uuid        not null check (allowed_by <> asked_by),
    allowed_at      timestamptz not null,
    allowed_until   timestamptz not null
        check (allowed_until > allowed_at and allowed_until <= allowed_at + interval '24 hours'),
    passphrase      bytea,
    canary          jsonb,
    begun_at        timestamptz,
    complete        boolean     not null default false,
    people          integer     not null default 0 check (people >= 0),
    left_out        integer     not null default 0 check (left_out >= 0),
    blanked         integer     not null default 0 check (blanked between 0 and people),
    ending          text        check (ending in ('returned', 'destroyed', 'lost')),
    ended_at        timestamptz,
    ended_by        uuid,
    ended_note      text        check (length(ended_note) between 2 and 1000),
    event_id        uuid        not null,
    primary key (organisation_id, removal_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check ((begun_at is null) = (canary is null)),
    check (begun_at is not null or not complete and people = 0 and ending is null),
    check ((ending is null) = (ended_at is null) and (ending is null) = (ended_by is null)
       and (ending is null) = (ended_note is null))
);
select kernel.protect('patients.removal');
comment on column patients.removal.words is 'personal: what the list is for, as somebody wrote it';
comment on column patients.removal.recipient is 'personal: who gets the list';
comment on column patients.removal.ended_note is 'personal: what became of the list, as somebody wrote it';
comment on column patients.removal.passphrase is 'secret: opens the file; sealed, and gone as soon as the file is taken';
create index removal_by_time on patients.removal (organisation_id, allowed_at desc);
grant select, insert on patients.removal to pharmacyiq_app;
grant update (passphrase, canary, begun_at, complete, people, left_out, blanked, ending, ended_at, ended_by, ended_note)
    on patients.removal to pharmacyiq_app;
select audit.cover('patients.removal');
