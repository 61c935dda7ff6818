-- From a day on an organisation's people sign in by a provider only, but for a few who are named: should the provider not
-- answer, somebody must still get in.

create table identity.provider_rule (
    organisation_id uuid        not null,
    provider_only_from date     not null,
    changed_at      timestamptz not null,
    changed_by      uuid        not null,
    primary key (organisation_id),
    foreign key (organisation_id, changed_by) references identity.person (organisation_id, person_id)
);
select kernel.protect('identity.provider_rule');
grant select, insert, update on identity.provider_rule to pharmacyiq_app;
select audit.cover('identity.provider_rule');

create table identity.provider_exception (
    organisation_id uuid        not null,
    exception_id    uuid        not null,
    person_id       uuid        not null,
    added_at        timestamptz not null,
    ended_at        timestamptz,
    primary key (organisation_id, exception_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id)
);
select kernel.protect('identity.provider_exception');
create unique index one_provider_exception_of_a_person on identity.provider_exception (organisation_id, person_id) where ended_at is null;
grant select, insert on identity.provider_exception to pharmacyiq_app;
grant update (ended_at) on identity.provider_exception to pharmacyiq_app;
select audit.cover('identity.provider_exception');
