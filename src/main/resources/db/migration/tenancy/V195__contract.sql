-- The contract by which PharmacyIQ may keep an organisation's personal data (Article 28(3) of the UK GDPR): which version was
-- accepted, who signed it and who recorded that. The texts are shipped; their digest says which one it was.

create table tenancy.contract_acceptance (
    organisation_id uuid        not null references tenancy.organisation,
    acceptance_id   uuid        not null,
    version         text        not null check (version ~ '^[0-9]{4}-[0-9]{2}(\.[0-9]+)?$'),
    text_sha256     text        not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
    signer          bytea       not null,
    position        bytea       not null,
    signed_on       date        not null,
    recorded_by     uuid,
    recorded_at     timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, acceptance_id)
);
select kernel.protect('tenancy.contract_acceptance');
comment on column tenancy.contract_acceptance.signer is 'personal: sealed; name of who signed for the organisation';
comment on column tenancy.contract_acceptance.position is 'personal: sealed; what they are in the organisation';
create unique index contract_once on tenancy.contract_acceptance (organisation_id, version);
grant select, insert on tenancy.contract_acceptance to pharmacyiq_app;
select audit.cover('tenancy.contract_acceptance');
