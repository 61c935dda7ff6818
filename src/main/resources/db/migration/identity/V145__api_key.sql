-- Programs that work here under a name of their own: each is a row of identity.person of kind 'service' with a living owner,
-- and gets in by a key that ends.

create table identity.api_key (
    organisation_id uuid        not null,
    key_id          uuid        not null,
    person_id       uuid        not null,
    token_hash      bytea       not null unique check (octet_length(token_hash) = 32),
    prefix          text        not null,
    made_by         uuid        not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null check (expires_at <= created_at + interval '366 days'),
    last_used_at    timestamptz,
    revoked_at      timestamptz,
    primary key (organisation_id, key_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id),
    foreign key (organisation_id, made_by) references identity.person (organisation_id, person_id)
);
select kernel.protect('identity.api_key');
-- That a key was used is no event of its own: what was done with it is.
select audit.cover('identity.api_key', 'token_hash, person_id, expires_at, revoked_at');
comment on column identity.api_key.prefix is 'personal: the first letters of a key, by which its owner knows it again';
create index api_key_by_person on identity.api_key (organisation_id, person_id);
create index api_key_by_maker on identity.api_key (organisation_id, made_by);
grant select, insert on identity.api_key to pharmacyiq_app;
grant update (revoked_at) on identity.api_key to pharmacyiq_app;

-- Asked before an organisation is known, as V042 says of sessions. A key is good while it, its service and its service's
-- owner are.
create policy doorman_reads on identity.api_key for select to pharmacyiq_doorman using (true);
create policy doorman_notes on identity.api_key for update to pharmacyiq_doorman using (true) with check (true);
grant select (organisation_id, key_id, person_id, token_hash, created_at, expires_at, last_used_at, revoked_at)
    on identity.api_key to pharmacyiq_doorman;
grant update (last_used_at) on identity.api_key to pharmacyiq_doorman;
grant select (owner_id) on identity.person to pharmacyiq_doorman;

create function identity.enter_key(token bytea, moment timestamptz)
    returns table (organisation_id uuid, person_id uuid, session_id uuid, display_name text, rights_version bigint,
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
alter function identity.enter_key(bytea, timestamptz) owner to pharmacyiq_doorman;
revoke create on schema identity from pharmacyiq_doorman;
