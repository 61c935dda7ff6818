-- Who broke the glass: for an hour, at one premises, what keeps supply going, without a role that gives it. Whoever watches
-- over it looks at each use afterwards.
create table access.elevation (
    organisation_id uuid        not null,
    elevation_id    uuid        not null,
    person_id       uuid        not null,
    premises_id     uuid        not null,
    reason          text        not null check (length(reason) between 10 and 300),
    started_at      timestamptz not null,
    until           timestamptz not null,
    started_event   uuid        not null,
    ended_at        timestamptz,
    ended_event     uuid,
    outcome         text        check (outcome in ('justified', 'not-justified', 'follow-up')),
    note            text        check (length(note) between 3 and 500),
    reviewed_by     uuid,
    reviewed_at     timestamptz,
    reviewed_event  uuid,
    primary key (organisation_id, elevation_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id),
    foreign key (organisation_id, reviewed_by) references identity.person (organisation_id, person_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check (until > started_at and until <= started_at + interval '60 minutes'),
    check ((ended_at is null) = (ended_event is null)),
    check ((outcome is null) = (reviewed_by is null) and (outcome is null) = (reviewed_at is null)
        and (outcome is null) = (reviewed_event is null) and (outcome is null) = (note is null)),
    -- Nobody says of their own use that it was right.
    check (reviewed_by <> person_id)
);
select kernel.protect('access.elevation');
select audit.cover('access.elevation');
comment on column access.elevation.reason is 'personal: why somebody broke the glass, in their words';
comment on column access.elevation.note is 'personal: what the reviewer found, in their words';
create index elevation_by_person on access.elevation (organisation_id, person_id, until);
create index elevation_by_time on access.elevation (organisation_id, started_at);
create index elevation_by_reviewer on access.elevation (organisation_id, reviewed_by);
create index elevation_by_premises on access.elevation (organisation_id, premises_id);
grant select, insert on access.elevation to pharmacyiq_app;
grant update (ended_at, ended_event, outcome, note, reviewed_by, reviewed_at, reviewed_event)
    on access.elevation to pharmacyiq_app;
