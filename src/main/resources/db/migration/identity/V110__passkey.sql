-- Passkeys: public keys of authenticators. Whoever reads this table can sign in as nobody.

create table identity.passkey (
    organisation_id uuid        not null,
    passkey_id      uuid        not null,
    person_id       uuid        not null,
    credential_id   bytea       not null check (octet_length(credential_id) between 1 and 1023),
    public_key      bytea       not null,
    sign_count      bigint      not null check (sign_count >= 0),
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    model           uuid        not null,
    name            text        not null check (length(name) between 1 and 60),
    created_at      timestamptz not null,
    last_used_at    timestamptz,
    revoked_at      timestamptz,
    revoked_why     text check (revoked_why in ('own', 'administrator', 'reset')),
    primary key (organisation_id, passkey_id),
    -- Also one that was revoked is given to nobody else.
    unique (organisation_id, credential_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id),
    check ((revoked_at is null) = (revoked_why is null))
);
select kernel.protect('identity.passkey');
select audit.cover('identity.passkey');
comment on column identity.passkey.name is 'personal: what a member of staff calls a device of theirs';
create index passkey_by_person on identity.passkey (organisation_id, person_id) where revoked_at is null;
grant select, insert on identity.passkey to pharmacyiq_app;
grant update (sign_count, backed_up, name, last_used_at, revoked_at, revoked_why) on identity.passkey to pharmacyiq_app;

-- Challenges that were used up. Only whoever holds a passkey adds to them, one for each time it is used.
create table identity.spent_challenge (
    organisation_id uuid        not null,
    challenge_hash  bytea       not null check (octet_length(challenge_hash) = 32),
    spent_at        timestamptz not null,
    primary key (organisation_id, challenge_hash)
);
select kernel.protect('identity.spent_challenge');
select audit.cover('identity.spent_challenge');
grant select, insert on identity.spent_challenge to pharmacyiq_app;
