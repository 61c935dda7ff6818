-- Passes by which an organisation lets an inspector in to read its record: what they may look at, and until when. Only the
-- hash of a pass's secret is kept.

create schema governance;
grant usage on schema governance to pharmacyiq_app, pharmacyiq_doorman;

create table governance.inspection (
    organisation_id uuid        not null,
    inspection_id   uuid        not null,
    token_hash      bytea       not null unique check (octet_length(token_hash) = 32),
    inspector       text        not null check (length(inspector) between 2 and 100),
    body            text        not null check (length(body) between 2 and 100),
    reason          text        not null check (length(reason) between 2 and 300),
    period_from     timestamptz not null,
    period_until    timestamptz not null check (period_until > period_from),
    premises_id     uuid,
    subject_type    text        not null default '',
    subject_id      text        not null default '' check ((subject_type = '') = (subject_id = '')),
    created_at      timestamptz not null,
    created_by      uuid        not null,
    expires_at      timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '14 days'),
    ended_at        timestamptz,
    event_id        uuid        not null,
    primary key (organisation_id, inspection_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id)
);
select kernel.protect('governance.inspection');
comment on column governance.inspection.inspector is 'personal: name of somebody from outside who was let in';
create index inspection_by_time on governance.inspection (organisation_id, created_at desc);
grant select, insert on governance.inspection to pharmacyiq_app;
grant update (ended_at, event_id) on governance.inspection to pharmacyiq_app;

-- Asked before an organisation is known: whoever holds the secret says by it which pass is theirs. Answers one row for a pass
-- that is good at that moment, else none.
create policy doorman on governance.inspection for select to pharmacyiq_doorman using (true);
grant select (organisation_id, inspection_id, token_hash, inspector, expires_at, ended_at)
    on governance.inspection to pharmacyiq_doorman;

create function governance.enter_inspection(token bytea, moment timestamptz)
    returns table (organisation_id uuid, inspection_id uuid, inspector text, expires_at timestamptz)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$
        select i.organisation_id, i.inspection_id, i.inspector, i.expires_at
          from governance.inspection i
         where i.token_hash = enter_inspection.token
           and i.ended_at is null
           and i.expires_at > enter_inspection.moment
    $$;
grant execute on function governance.enter_inspection(bytea, timestamptz) to pharmacyiq_app;
grant create on schema governance to pharmacyiq_doorman;
alter function governance.enter_inspection(bytea, timestamptz) owner to pharmacyiq_doorman;
revoke create on schema governance from pharmacyiq_doorman;
