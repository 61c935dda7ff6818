-- What a person must be told: a sign-in with a new browser, a reset, somebody breaking the glass. Seen, never removed.
create table identity.notice (
    organisation_id uuid        not null,
    notice_id       uuid        not null,
    person_id       uuid        not null,
    kind            text        not null check (kind ~ '^[a-z][a-z-]{2,40}$'),
    told            text        not null check (length(told) between 1 and 500),
    href            text        not null check (length(href) <= 300),
    told_at         timestamptz not null,
    seen_at         timestamptz,
    primary key (organisation_id, notice_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id)
);
select kernel.protect('identity.notice');
comment on column identity.notice.told is 'personal: what a member of staff was told about their account or work';
create index notice_by_person on identity.notice (organisation_id, person_id, notice_id desc);
create index notice_unseen on identity.notice (organisation_id, person_id) where seen_at is null;
grant select, insert on identity.notice to pharmacyiq_app;
grant update (seen_at) on identity.notice to pharmacyiq_app;
select audit.cover('identity.notice');

-- The confidentiality statement, and who accepted which version of it when (SC-10).
create table identity.statement_acceptance (
    organisation_id uuid        not null,
    person_id       uuid        not null,
    version         text        not null,
    accepted_at     timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, person_id, version),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id)
);
select kernel.protect('identity.statement_acceptance');
grant select, insert on identity.statement_acceptance to pharmacyiq_app;
create trigger append_only before update or delete on identity.statement_acceptance
    for each row execute function kernel.refuse_change();
create trigger never_emptied before truncate on identity.statement_acceptance
    for each statement execute function kernel.refuse_change();
select audit.cover('identity.statement_acceptance');
