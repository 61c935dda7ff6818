-- Codes by which somebody gets in once who has lost their authenticator. What is kept is a keyed hash, under a key that is
-- not in the database.

create table identity.recovery_code (
    organisation_id uuid        not null,
    code_id         uuid        not null,
    person_id       uuid        not null,
    code_hash       bytea       not null check (octet_length(code_hash) = 32),
    made_at         timestamptz not null,
    used_at         timestamptz,
    replaced_at     timestamptz,
    primary key (organisation_id, code_id),
    unique (organisation_id, person_id, code_hash),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id)
);
select kernel.protect('identity.recovery_code');
select audit.cover('identity.recovery_code');
grant select, insert on identity.recovery_code to pharmacyiq_app;
grant update (used_at, replaced_at) on identity.recovery_code to pharmacyiq_app;
