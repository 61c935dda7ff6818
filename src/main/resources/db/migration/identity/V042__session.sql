-- Sessions: known by the hash of a secret that only the browser holds.

create table identity.session (
    organisation_id uuid        not null,
    session_id      uuid        not null,
    token_hash      bytea       not null unique check (octet_length(token_hash) = 32),
    person_id       uuid        not null,
    authentication  text        not null,
    started_at      timestamptz not null,
    last_seen_at    timestamptz not null,
    ended_at        timestamptz,
    ended_why       text check (ended_why in ('sign-out', 'ended', 'password-changed', 'reset', 'closed')),
    address         text        not null,
    device          text        not null,
    primary key (organisation_id, session_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id),
    check ((ended_at is null) = (ended_why is null))
);
select kernel.protect('identity.session');
comment on column identity.session.address is 'personal: network address of a member of staff';
comment on column identity.session.device is 'personal: the browser a member of staff used';
create index session_by_person on identity.session (organisation_id, person_id, started_at desc) where ended_at is null;
grant select, insert on identity.session to pharmacyiq_app;
grant update (ended_at, ended_why) on identity.session to pharmacyiq_app;

-- Asked before an organisation is known: the holder of the secret says by it who they are. Answers one row for a session
-- that is live at that moment, else none, and notes that it was seen, at most every 30 seconds. The limits are 15 minutes
-- without a request and 12 hours in all.
create policy doorman_reads on identity.session for select to pharmacyiq_doorman using (true);
create policy doorman_notes on identity.session for update to pharmacyiq_doorman using (true) with check (true);
grant select (organisation_id, session_id, token_hash, person_id, authentication, started_at, last_seen_at, ended_at)
    on identity.session to pharmacyiq_doorman;
grant update (last_seen_at) on identity.session to pharmacyiq_doorman;

create function identity.enter_session(token bytea, moment timestamptz)
    returns table (organisation_id uuid, person_id uuid, session_id uuid, display_name text, rights_version bigint,
                   authentication text, started_at timestamptz)
    language sql volatile security definer
    set search_path = pg_catalog, pg_temp
    as $$
        with seen as (
            update identity.session s
               set last_seen_at = enter_session.moment
             where s.token_hash = enter_session.token
               and s.ended_at is null
               and s.last_seen_at > enter_session.moment - interval '15 minutes'
               and s.last_seen_at <= enter_session.moment - interval '30 seconds'
               and s.started_at > enter_session.moment - interval '12 hours'
        )
        select s.organisation_id, s.person_id, s.session_id, p.display_name, p.rights_version,
               s.authentication, s.started_at
          from identity.session s
          join identity.person p on p.organisation_id = s.organisation_id and p.person_id = s.person_id
         where s.token_hash = enter_session.token
           and s.ended_at is null
           and s.last_seen_at > enter_session.moment - interval '15 minutes'
           and s.started_at > enter_session.moment - interval '12 hours'
           and p.status = 'active'
    $$;
grant execute on function identity.enter_session(bytea, timestamptz) to pharmacyiq_app;
grant create on schema identity to pharmacyiq_doorman;
alter function identity.enter_session(bytea, timestamptz) owner to pharmacyiq_doorman;
revoke create on schema identity from pharmacyiq_doorman;
