-- Who the members of staff are, and what they sign in with, is kept sealed under the key of their organisation. What must be
-- found again stands beside it as a keyed hash.

do $$
begin
    if pg_relation_size('identity.person') > 0 or pg_relation_size('identity.credential') > 0
        or pg_relation_size('identity.invitation') > 0 or pg_relation_size('identity.session') > 0
        or pg_relation_size('identity.notice') > 0 or pg_relation_size('identity.provider_key') > 0
        or pg_relation_size('identity.federation_state') > 0 then
        raise exception 'this database holds names that are not sealed: begin with a new database';
    end if;
end
$$;

alter table identity.person
    drop column username,
    drop column display_name,
    add column username       bytea not null,
    add column username_blind bytea not null check (octet_length(username_blind) = 16),
    add column display_name   bytea not null,
    -- A name is never given to a second person, not even after the first has left: the record would mean two people.
    add unique (organisation_id, username_blind);
comment on column identity.person.username is
    'personal: sealed; the local part of the name a member of staff signs in with';
comment on column identity.person.display_name is 'personal: sealed; name of a member of staff';
grant select (display_name) on identity.person to pharmacyiq_doorman;

alter table identity.registration
    drop column gphc_number,
    add column gphc_number bytea not null,
    add column gphc_blind  bytea not null check (octet_length(gphc_blind) = 16);
comment on column identity.registration.gphc_number is 'personal: sealed; registration number of a member of staff';
create index registration_by_number on identity.registration (organisation_id, gphc_blind);

comment on column identity.credential.password is 'secret: sealed; Argon2id hash';
comment on column identity.credential.totp_secret is 'secret: sealed; what an authenticator works codes out from';
comment on column identity.invitation.totp_secret is 'secret: sealed; the same, as an invitation offers it';
comment on column identity.pin.pin is 'secret: sealed; Argon2id hash';
comment on column identity.provider_key.secret is 'secret: sealed; private key';
comment on column identity.federation_state.verified is 'secret: sealed; what a provider said of somebody';
comment on column identity.parked_work.typed is 'personal: sealed; what was typed into a form';

alter table identity.session
    drop column address,
    drop column device,
    add column address bytea not null,
    add column device  bytea not null;
comment on column identity.session.address is 'personal: sealed; network address of a member of staff';
comment on column identity.session.device is 'personal: sealed; the browser a member of staff used';

alter table identity.notice
    drop column told,
    add column told bytea not null;
comment on column identity.notice.told is 'personal: sealed; what a member of staff was told about their account or work';

alter table identity.passkey
    drop column name,
    add column name bytea not null;
comment on column identity.passkey.name is 'personal: sealed; what a member of staff calls a device of theirs';
grant update (name) on identity.passkey to pharmacyiq_app;

alter table identity.containment
    drop column reason,
    add column reason bytea not null;
comment on column identity.containment.reason is 'personal: sealed; why a member of staff was shut out';

alter table identity.api_key
    drop column prefix,
    add column prefix bytea not null;
comment on column identity.api_key.prefix is
    'personal: sealed; the first letters of a key, by which its owner knows it again';

alter table identity.federated_link
    drop column user_id,
    add column user_id    bytea not null,
    add column user_blind bytea not null check (octet_length(user_blind) = 16);
comment on column identity.federated_link.user_id is
    'personal: sealed; what a provider calls a member of staff, for NHS CIS2 the number of their smartcard account';
create unique index one_person_of_an_account on identity.federated_link (organisation_id, provider_id, user_blind)
    where ended_at is null;

alter table identity.federated_session
    drop column user_id,
    drop column subject,
    drop column sid,
    drop column role_id,
    add column user_id    bytea not null,
    add column user_blind bytea not null check (octet_length(user_blind) = 16),
    add column subject    bytea not null,
    add column sid        bytea not null,
    add column sid_blind  bytea not null check (octet_length(sid_blind) = 16),
    add column role_id    bytea not null;
comment on column identity.federated_session.user_id is 'personal: sealed; what a provider calls a member of staff';
comment on column identity.federated_session.subject is
    'personal: sealed; what a provider calls a member of staff in its tokens';
comment on column identity.federated_session.sid is 'personal: sealed; session of a member of staff at a provider';
comment on column identity.federated_session.role_id is
    'personal: sealed; national identifier of a role held by a member of staff';
create index federated_session_by_sid on identity.federated_session (organisation_id, provider_id, sid_blind);
create index federated_session_by_user on identity.federated_session (organisation_id, provider_id, user_blind);

-- The doorman's functions answer with the sealed name; the application opens it.
drop function identity.find_invitation(bytea, timestamptz);
create function identity.find_invitation(token bytea, moment timestamptz)
    returns table (organisation_id uuid, person_id uuid, invitation_id uuid, display_name bytea, rights_version bigint)
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
revoke execute on function identity.find_invitation(bytea, timestamptz) from public;
grant execute on function identity.find_invitation(bytea, timestamptz) to pharmacyiq_app;

drop function identity.enter_session(bytea, timestamptz, boolean);
create function identity.enter_session(token bytea, moment timestamptz, by_itself boolean)
    returns table (organisation_id uuid, person_id uuid, session_id uuid, display_name bytea, rights_version bigint,
                   authentication text, started_at timestamptz, proved_at timestamptz, statement_version text)
    language sql volatile security definer
    set search_path = pg_catalog, pg_temp
    as $$
        with seen as (
            update identity.session s
               set last_seen_at = enter_session.moment
             where s.token_hash = enter_session.token
               and not enter_session.by_itself
               and s.ended_at is null
               and s.locked_at is null
               and s.last_seen_at > enter_session.moment
                       - case when s.terminal_id is null then interval '15 minutes' else interval '10 minutes' end
               and s.last_seen_at <= enter_session.moment - interval '30 seconds'
               and s.started_at > enter_session.moment - interval '12 hours'
        )
        select s.organisation_id, s.person_id, s.session_id, p.display_name, p.rights_version,
               s.authentication, s.started_at, s.proved_at, p.statement_version
          from identity.session s
          join identity.person p on p.organisation_id = s.organisation_id and p.person_id = s.person_id
         where s.token_hash = enter_session.token
           and s.ended_at is null
           and s.locked_at is null
           and s.last_seen_at > enter_session.moment
                   - case when s.terminal_id is null then interval '15 minutes' else interval '10 minutes' end
           and s.started_at > enter_session.moment - interval '12 hours'
           and p.status = 'active'
           and (p.starts_at is null or p.starts_at <= enter_session.moment)
           and (p.ends_at is null or p.ends_at > enter_session.moment)
    $$;
revoke execute on function identity.enter_session(bytea, timestamptz, boolean) from public;
grant execute on function identity.enter_session(bytea, timestamptz, boolean) to pharmacyiq_app;

drop function identity.enter_key(bytea, timestamptz);
create function identity.enter_key(token bytea, moment timestamptz)
    returns table (organisation_id uuid, person_id uuid, session_id uuid, display_name bytea, rights_version bigint,
                   authentication text, started_at timestamptz, proved_at timestamptz, statement_version text)
    language sql volatile security definer
    set search_path = pg_catalog, pg_temp
    as $$
        with seen as (
            update identity.api_key k
               set last_used_at = enter_key.moment
             where k.token_hash = enter_key.token
               and k.revoked_at is null
               and k.expires_at > enter_key.moment
               and (k.last_used_at is null or k.last_used_at <= enter_key.moment - interval '30 seconds')
        )
        select k.organisation_id, k.person_id, k.key_id, p.display_name, p.rights_version,
               'api-key', k.created_at, timestamptz 'epoch', null::text
          from identity.api_key k
          join identity.person p on p.organisation_id = k.organisation_id and p.person_id = k.person_id
          join identity.person o on o.organisation_id = p.organisation_id and o.person_id = p.owner_id
         where k.token_hash = enter_key.token
           and k.revoked_at is null
           and k.expires_at > enter_key.moment
           and p.kind = 'service'
           and p.status = 'active'
           and (p.ends_at is null or p.ends_at > enter_key.moment)
           and o.status = 'active'
           and (o.starts_at is null or o.starts_at <= enter_key.moment)
           and (o.ends_at is null or o.ends_at > enter_key.moment)
    $$;
revoke execute on function identity.enter_key(bytea, timestamptz) from public;
grant execute on function identity.enter_key(bytea, timestamptz) to pharmacyiq_app;
grant create on schema identity to pharmacyiq_doorman;
alter function identity.find_invitation(bytea, timestamptz) owner to pharmacyiq_doorman;
alter function identity.enter_session(bytea, timestamptz, boolean) owner to pharmacyiq_doorman;
alter function identity.enter_key(bytea, timestamptz) owner to pharmacyiq_doorman;
revoke create on schema identity from pharmacyiq_doorman;
