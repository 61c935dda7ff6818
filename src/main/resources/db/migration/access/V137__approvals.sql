-- What waits for a second person. What was asked for and its words are sealed: they may name people and what they do.

create table access.approval (
    organisation_id uuid        not null,
    request_id      uuid        not null,
    act             text        not null check (act ~ '^[A-Z]+(_[A-Z]+)*$'),
    asked           bytea       not null,
    asked_digest    bytea       not null check (octet_length(asked_digest) = 32),
    summary         bytea       not null,
    premises_id     uuid,
    subject_type    text        not null default '',
    subject_id      text        not null default '',
    asker_id        uuid        not null,
    asked_at        timestamptz not null,
    expires_at      timestamptz not null check (expires_at > asked_at and expires_at <= asked_at + interval '14 days'),
    state           text        not null default 'OPEN'
        check (state in ('OPEN', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    decided_by      uuid,
    decided_at      timestamptz,
    reason          text        not null default '' check (length(reason) <= 300),
    decided_event   uuid,
    primary key (organisation_id, request_id),
    foreign key (organisation_id, asker_id) references identity.person (organisation_id, person_id),
    foreign key (organisation_id, decided_by) references identity.person (organisation_id, person_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check (decided_by is null or decided_by <> asker_id or state = 'WITHDRAWN'),
    check ((state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_event is null))
);
select kernel.protect('access.approval');
comment on column access.approval.asked is 'secret: sealed with a key that is not in the database';
comment on column access.approval.summary is 'secret: sealed with a key that is not in the database';
comment on column access.approval.reason is 'personal: what somebody wrote about what a colleague asked for';
create index approval_by_asker on access.approval (organisation_id, asker_id, asked_at desc);
create index approval_by_decider on access.approval (organisation_id, decided_by);
create index approval_by_premises on access.approval (organisation_id, premises_id);
-- The same thing asked for twice by one person waits once.
create unique index approval_asked_once on access.approval (organisation_id, asker_id, act, asked_digest)
    where state = 'OPEN';
grant select, insert on access.approval to pharmacyiq_app;
grant update (state, decided_by, decided_at, reason, decided_event) on access.approval to pharmacyiq_app;
select audit.cover('access.approval');

create index approval_open on access.approval (organisation_id, expires_at) where state = 'OPEN';
