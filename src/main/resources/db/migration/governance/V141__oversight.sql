-- The watch over those who administer: who read which weekly digest, what looked unusual, and how far the watch has read.

create table governance.digest_reading (
    organisation_id uuid        not null,
    week            date        not null check (extract(isodow from week) = 1),
    read_by         uuid        not null,
    read_at         timestamptz not null,
    note            text        not null check (length(note) between 2 and 1000),
    acts            integer     not null check (acts >= 0),
    event_id        uuid        not null,
    primary key (organisation_id, week)
);
select kernel.protect('governance.digest_reading');
comment on column governance.digest_reading.note is 'personal: what somebody noted about what others did';
grant select, insert on governance.digest_reading to pharmacyiq_app;
select audit.cover('governance.digest_reading');

create table governance.flag (
    organisation_id uuid        not null,
    flag_id         uuid        not null,
    kind            text        not null check (kind ~ '^[A-Z]+(_[A-Z]+)*$'),
    person_id       uuid,
    began_at        timestamptz not null,
    ended_at        timestamptz not null check (ended_at >= began_at),
    why             text        not null check (length(why) between 2 and 500),
    entries         uuid[]      not null check (cardinality(entries) between 1 and 200),
    settled_by      uuid,
    settled_at      timestamptz,
    settled_note    text        check (length(settled_note) between 2 and 1000),
    event_id        uuid        not null,
    primary key (organisation_id, flag_id),
    check ((settled_by is null) = (settled_at is null) and (settled_by is null) = (settled_note is null))
);
select kernel.protect('governance.flag');
comment on column governance.flag.settled_note is 'personal: what somebody found out about what others did';
create index flag_by_time on governance.flag (organisation_id, kind, began_at desc);
grant select, insert on governance.flag to pharmacyiq_app;
grant update (ended_at, settled_by, settled_at, settled_note, event_id) on governance.flag to pharmacyiq_app;
select audit.cover('governance.flag');

create table governance.watch (
    organisation_id uuid        not null primary key,
    read_until      timestamptz not null
);
select kernel.protect('governance.watch');
grant select, insert on governance.watch to pharmacyiq_app;
grant update (read_until) on governance.watch to pharmacyiq_app;
select audit.cover('governance.watch');
