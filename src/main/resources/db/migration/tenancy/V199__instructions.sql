-- What an organisation instructs its processor to do (Article 28(3)(a) of the UK GDPR), and what it says of changes to the list of
-- sub-processors (Article 28(2)).

create table tenancy.instruction (
    organisation_id uuid        not null references tenancy.organisation,
    instruction_id  uuid        not null,
    words           bytea       not null,
    given_by        bytea       not null,
    given_on        date        not null,
    recorded_by     uuid        not null,
    recorded_at     timestamptz not null,
    ended_at        timestamptz,
    ended_by        uuid,
    event_id        uuid        not null,
    primary key (organisation_id, instruction_id),
    check ((ended_at is null) = (ended_by is null))
);
select kernel.protect('tenancy.instruction');
comment on column tenancy.instruction.words is 'personal: sealed; what PharmacyIQ is instructed to do; may name people';
comment on column tenancy.instruction.given_by is 'personal: sealed; name of who gave the instruction';
grant select, insert on tenancy.instruction to pharmacyiq_app;
grant update (ended_at, ended_by, event_id) on tenancy.instruction to pharmacyiq_app;
select audit.cover('tenancy.instruction');

create table tenancy.processor_notice (
    organisation_id uuid        not null references tenancy.organisation,
    version         text        not null check (version ~ '^[0-9]{4}-[0-9]{2}(\.[0-9]+)?$'),
    told_at         timestamptz not null,
    answer          text        check (answer in ('agreed', 'objected')),
    words           bytea,
    answered_by     uuid,
    answered_at     timestamptz,
    event_id        uuid        not null,
    primary key (organisation_id, version),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
    check (words is null or answer = 'objected')
);
select kernel.protect('tenancy.processor_notice');
comment on column tenancy.processor_notice.words is 'personal: sealed; why the organisation objects; may name people';
grant select, insert on tenancy.processor_notice to pharmacyiq_app;
grant update (answer, words, answered_by, answered_at, event_id) on tenancy.processor_notice to pharmacyiq_app;
select audit.cover('tenancy.processor_notice');
