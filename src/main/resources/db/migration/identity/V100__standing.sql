-- From when to when somebody works here, where they work, and when they last showed that it is them.

alter table identity.person
    add column kind              text not null default 'person' check (kind in ('person', 'service')),
    add column owner_id          uuid,
    add column starts_at         timestamptz,
    add column ends_at           timestamptz,
    add column left_on           date,
    add column statement_version text,
    add foreign key (organisation_id, owner_id) references identity.person (organisation_id, person_id),
    add check ((kind = 'service') = (owner_id is not null)),
    add check (ends_at > starts_at);
create index person_by_owner on identity.person (organisation_id, owner_id) where owner_id is not null;
create index person_by_end on identity.person (organisation_id, ends_at) where ends_at is not null;
comment on column identity.person.left_on is 'personal: the last day a member of staff worked here';
grant update (starts_at, ends_at, left_on, owner_id, statement_version) on identity.person to pharmacyiq_app;

-- A browser that stands at a counter and is shared: people lock it and unlock their own sessions at it.
create table identity.terminal (
    organisation_id uuid        not null,
    terminal_id     uuid        not null,
    premises_id     uuid        not null,
    name            text        not null check (length(name) between 2 and 60),
    token_hash      bytea       not null unique check (octet_length(token_hash) = 32),
    enrolled_by     uuid        not null,
    enrolled_at     timestamptz not null,
    revoked_at      timestamptz,
    primary key (organisation_id, terminal_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    foreign key (organisation_id, enrolled_by) references identity.person (organisation_id, person_id)
);
select kernel.protect('identity.terminal');
create index terminal_by_premises on identity.terminal (organisation_id, premises_id);
create index terminal_by_person on identity.terminal (organisation_id, enrolled_by);
create unique index one_terminal_of_a_name on identity.terminal (organisation_id, premises_id, name)
    where revoked_at is null;
grant select, insert on identity.terminal to pharmacyiq_app;
grant update (revoked_at) on identity.terminal to pharmacyiq_app;
select audit.cover('identity.terminal');

-- What unlocks one's own session at a terminal, and nothing else anywhere.
create table identity.pin (
    organisation_id uuid        not null,
    person_id       uuid        not null,
    pin             bytea       not null,
    set_at          timestamptz not null,
    primary key (organisation_id, person_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id)
);
select kernel.protect('identity.pin');
comment on column identity.pin.pin is 'secret: Argon2id hash, sealed with a key that is not in the database';
grant select, insert, update on identity.pin to pharmacyiq_app;
select audit.cover('identity.pin');

-- Browsers a person has signed in with before.
create table identity.device (
    organisation_id uuid        not null,
    person_id       uuid        not null,
    device_id       uuid        not null,
    token_hash      bytea       not null check (octet_length(token_hash) = 32),
    first_seen_at   timestamptz not null,
    primary key (organisation_id, person_id, device_id),
    unique (organisation_id, person_id, token_hash),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id)
);
select kernel.protect('identity.device');
grant select, insert on identity.device to pharmacyiq_app;
select audit.cover('identity.device');

alter table identity.session
    add column proved_at   timestamptz,
    add column terminal_id uuid,
    add column device_id   uuid,
    add column locked_at   timestamptz,
    add foreign key (organisation_id, terminal_id) references identity.terminal (organisation_id, terminal_id),
    add foreign key (organisation_id, person_id, device_id)
        references identity.device (organisation_id, person_id, device_id),
    drop constraint session_ended_why_check,
    add check (ended_why in ('sign-out', 'ended', 'password-changed', 'reset', 'closed', 'left', 'provider', 'card',
                             'replaced', 'unlocked', 'wrong-pins', 'contained'));
-- Sessions of before this version end: nobody knows what they stand on.
alter table identity.session no force row level security;
alter table identity.session disable trigger covered;
update identity.session set proved_at = started_at;
alter table identity.session enable always trigger covered;
alter table identity.session force row level security;
alter table identity.session alter column proved_at set not null;
create index session_at_terminal on identity.session (organisation_id, terminal_id) where ended_at is null;
create index session_by_device on identity.session (organisation_id, person_id, device_id);
grant update (token_hash, proved_at, locked_at) on identity.session to pharmacyiq_app;
drop trigger covered on identity.session;
select audit.cover('identity.session', 'ended_at, ended_why, token_hash, person_id, proved_at, terminal_id, locked_at');

-- What somebody was in the middle of when they locked; emptied when they come back to it.
create table identity.parked_work (
    organisation_id uuid        not null,
    session_id      uuid        not null,
    page            text        not null check (length(page) <= 500),
    typed           bytea       not null check (octet_length(typed) <= 100000),
    parked_at       timestamptz not null,
    primary key (organisation_id, session_id),
    foreign key (organisation_id, session_id) references identity.session (organisation_id, session_id)
);
select kernel.protect('identity.parked_work');
comment on column identity.parked_work.typed is 'personal: what was typed into a form, sealed with a key that is not in the database';
grant select, insert, update on identity.parked_work to pharmacyiq_app;
select audit.cover('identity.parked_work');

-- Asked before an organisation is known, as V042 says. At a terminal the limit without a request is ten minutes, since
-- coming back takes seconds there. What a page asks for by itself says so and keeps nothing alive.
drop function identity.enter_session(bytea, timestamptz);
grant select (starts_at, ends_at, statement_version, kind) on identity.person to pharmacyiq_doorman;
grant select (proved_at, terminal_id, locked_at) on identity.session to pharmacyiq_doorman;

create function identity.enter_session(token bytea, moment timestamptz, by_itself boolean)
    returns table (organisation_id uuid, person_id uuid, session_id uuid, display_name text, rights_version bigint,
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
create policy doorman on identity.terminal for select to pharmacyiq_doorman using (true);
grant select (organisation_id, terminal_id, premises_id, name, token_hash, revoked_at)
    on identity.terminal to pharmacyiq_doorman;
create function identity.enter_terminal(token bytea)
    returns table (organisation_id uuid, terminal_id uuid, premises_id uuid, name text)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$
        select t.organisation_id, t.terminal_id, t.premises_id, t.name
          from identity.terminal t
         where t.token_hash = enter_terminal.token
           and t.revoked_at is null
    $$;
revoke execute on function identity.enter_terminal(bytea) from public;
grant execute on function identity.enter_terminal(bytea) to pharmacyiq_app;
grant create on schema identity to pharmacyiq_doorman;
alter function identity.enter_session(bytea, timestamptz, boolean) owner to pharmacyiq_doorman;
alter function identity.enter_terminal(bytea) owner to pharmacyiq_doorman;
revoke create on schema identity from pharmacyiq_doorman;

-- A try from a browser the person has used before is counted by itself, so that nobody's guesses lock out whoever works.
alter table identity.attempt
    drop constraint attempt_kind_check,
    add check (kind in ('name', 'address', 'device'));
