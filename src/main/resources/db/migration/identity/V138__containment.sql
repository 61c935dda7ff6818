-- People who were shut out at once, because something is wrong with their account. Nothing of theirs is removed: it is evidence.

create table identity.containment (
    organisation_id uuid        not null,
    containment_id  uuid        not null,
    person_id       uuid        not null,
    reason          text        not null check (length(reason) between 2 and 300),
    ended_before    timestamptz,
    began_at        timestamptz not null,
    began_by        uuid        not null,
    lifted_at       timestamptz,
    lifted_by       uuid,
    event_id        uuid        not null,
    primary key (organisation_id, containment_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id),
    foreign key (organisation_id, began_by) references identity.person (organisation_id, person_id),
    foreign key (organisation_id, lifted_by) references identity.person (organisation_id, person_id),
    check ((lifted_at is null) = (lifted_by is null)),
    check (began_by <> person_id and lifted_by <> person_id)
);
select kernel.protect('identity.containment');
comment on column identity.containment.reason is 'personal: why a member of staff was shut out';
create unique index containment_once on identity.containment (organisation_id, person_id) where lifted_at is null;
create index containment_by_person on identity.containment (organisation_id, person_id, began_at desc);
create index containment_by_starter on identity.containment (organisation_id, began_by);
create index containment_by_lifter on identity.containment (organisation_id, lifted_by);
grant select, insert on identity.containment to pharmacyiq_app;
grant update (lifted_at, lifted_by, event_id) on identity.containment to pharmacyiq_app;
select audit.cover('identity.containment');
