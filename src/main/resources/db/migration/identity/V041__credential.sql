-- How people prove who they are, and the links by which they come to prove it. No secret stands here in the clear.

create table identity.credential (
    organisation_id      uuid        not null,
    person_id            uuid        not null,
    password             bytea       not null,
    totp_secret          bytea       not null,
    last_totp_step       bigint      not null,
    consecutive_failures integer     not null default 0,
    disabled_at          timestamptz,
    enrolled_at          timestamptz not null,
    password_changed_at  timestamptz not null,
    primary key (organisation_id, person_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id)
);
select kernel.protect('identity.credential');
comment on column identity.credential.password is 'secret: Argon2id hash, sealed with a key that is not in the database';
comment on column identity.credential.totp_secret is 'secret: sealed with a key that is not in the database';
grant select, insert, update, delete on identity.credential to pharmacyiq_app;

create table identity.invitation (
    organisation_id uuid        not null,
    invitation_id   uuid        not null,
    person_id       uuid        not null,
    token_hash      bytea       not null unique check (octet_length(token_hash) = 32),
    purpose         text        not null check (purpose in ('first', 'reset')),
    totp_secret     bytea       not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null check (expires_at <= created_at + interval '72 hours'),
    used_at         timestamptz,
    withdrawn_at    timestamptz,
    primary key (organisation_id, invitation_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id)
);
select kernel.protect('identity.invitation');
comment on column identity.invitation.totp_secret is 'secret: sealed with a key that is not in the database';
create index invitation_by_person on identity.invitation (organisation_id, person_id);
grant select, insert on identity.invitation to pharmacyiq_app;
grant update (used_at, withdrawn_at) on identity.invitation to pharmacyiq_app;

-- Asked before an organisation is known: whoever holds the link says by it who they are. Answers one row for a link that
-- is good at that moment, else none.
create policy doorman on identity.invitation for select to pharmacyiq_doorman using (true);
create policy doorman on identity.person for select to pharmacyiq_doorman using (true);
grant select (organisation_id, invitation_id, person_id, token_hash, expires_at, used_at, withdrawn_at)
    on identity.invitation to pharmacyiq_doorman;
grant select (organisation_id, person_id, display_name, status, rights_version) on identity.person to pharmacyiq_doorman;

create function identity.find_invitation(token bytea, moment timestamptz)
    returns table (organisation_id uuid, person_id uuid, invitation_id uuid, display_name text, rights_version bigint)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$
        select i.organisation_id, i.person_id, i.invitation_id, p.display_name, p.rights_version
          from identity.invitation i
          join identity.person p on p.organisation_id = i.organisation_id and p.person_id = i.person_id
         where i.token_hash = find_invitation.token
           and i.used_at is null
           and i.withdrawn_at is null
           and i.expires_at > find_invitation.moment
           and p.status = 'active'
    $$;
grant execute on function identity.find_invitation(bytea, timestamptz) to pharmacyiq_app;
grant create on schema identity to pharmacyiq_doorman;
alter function identity.find_invitation(bytea, timestamptz) owner to pharmacyiq_doorman;
revoke create on schema identity from pharmacyiq_doorman;
