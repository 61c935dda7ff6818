-- Every quarter somebody looks at every role that people hold, and says of each whether it is still needed.
create table access.review (
    organisation_id uuid        not null,
    review_id       uuid        not null,
    quarter         text        not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    due_on          date        not null,
    opened_at       timestamptz not null,
    opened_event    uuid        not null,
    reminded_on     date        not null,
    primary key (organisation_id, review_id),
    unique (organisation_id, quarter)
);
select kernel.protect('access.review');
select audit.cover('access.review');
grant select, insert on access.review to pharmacyiq_app;
grant update (reminded_on) on access.review to pharmacyiq_app;

-- What was found when the review was opened, so that whoever decides sees the same as those before: which permissions of the
-- role the person had not used for ninety days, as the record tells.
create table access.review_item (
    organisation_id uuid        not null,
    review_id       uuid        not null,
    grant_id        uuid        not null,
    person_id       uuid        not null,
    unused          text[]      not null,
    whole           boolean     not null,
    decision        text        check (decision in ('keep', 'end')),
    decided_by      uuid,
    decided_at      timestamptz,
    decided_event   uuid,
    primary key (organisation_id, review_id, grant_id),
    foreign key (organisation_id, review_id) references access.review (organisation_id, review_id),
    foreign key (organisation_id, grant_id) references access.role_grant (organisation_id, grant_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id),
    foreign key (organisation_id, decided_by) references identity.person (organisation_id, person_id),
    check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)
        and (decision is null) = (decided_event is null)),
    -- Nobody says of their own role that they still need it.
    check (decided_by <> person_id)
);
select kernel.protect('access.review_item');
select audit.cover('access.review_item');
create index review_item_by_grant on access.review_item (organisation_id, grant_id);
create index review_item_by_person on access.review_item (organisation_id, person_id);
create index review_item_by_decider on access.review_item (organisation_id, decided_by);
grant select, insert on access.review_item to pharmacyiq_app;
grant update (decision, decided_by, decided_at, decided_event) on access.review_item to pharmacyiq_app;
