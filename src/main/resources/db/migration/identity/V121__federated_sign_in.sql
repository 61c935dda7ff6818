-- Signing in by a provider: questions under way, whose account at a provider is whose here, and the sessions that came of it.

-- One question to a provider. It is bound to the browser that began it and answered once. Nothing in it is a secret: the
-- state itself is not kept, and what belongs to it is worked out from it under a key that is not in the database.
create table identity.federation_state (
    organisation_id uuid        not null,
    state_hash      bytea       not null check (octet_length(state_hash) = 32),
    provider_id     uuid        not null,
    browser_hash    bytea       not null check (octet_length(browser_hash) = 32),
    address_digest  bytea       not null check (octet_length(address_digest) = 16),
    purpose         text        not null check (purpose in ('sign-in', 'link', 'prove')),
    return_path     text        not null check (return_path ~ '^/' and length(return_path) <= 301),
    person_id       uuid,
    session_id      uuid,
    made_at         timestamptz not null,
    expires_at      timestamptz not null check (expires_at <= made_at + interval '10 minutes'),
    answered_at     timestamptz,
    verified        bytea,
    spent_at        timestamptz,
    primary key (organisation_id, state_hash),
    foreign key (organisation_id, provider_id) references identity.provider (organisation_id, provider_id),
    check ((purpose = 'sign-in') = (person_id is null and session_id is null)),
    check (verified is null or answered_at is not null),
    check (spent_at is null or verified is not null)
);
select kernel.protect('identity.federation_state');
comment on column identity.federation_state.verified is 'secret: what a provider said of somebody, sealed with a key that is not in the database';
create index federation_state_by_age on identity.federation_state (organisation_id, expires_at);
create index federation_state_by_address on identity.federation_state (organisation_id, address_digest, made_at);
create index federation_state_by_provider on identity.federation_state (organisation_id, provider_id);
grant select, insert, delete on identity.federation_state to pharmacyiq_app;
grant update (answered_at, verified, spent_at) on identity.federation_state to pharmacyiq_app;

-- Whose account at a provider is whose here: one person has one, and one is one person's.
create table identity.federated_link (
    organisation_id uuid        not null,
    link_id         uuid        not null,
    provider_id     uuid        not null,
    person_id       uuid        not null,
    user_id         text        not null check (length(user_id) between 1 and 255),
    linked_at       timestamptz not null,
    ended_at        timestamptz,
    primary key (organisation_id, link_id),
    foreign key (organisation_id, provider_id) references identity.provider (organisation_id, provider_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id)
);
select kernel.protect('identity.federated_link');
comment on column identity.federated_link.user_id is 'personal: what a provider calls a member of staff, for NHS CIS2 the number of their smartcard account';
create unique index one_person_of_an_account on identity.federated_link (organisation_id, provider_id, user_id) where ended_at is null;
create unique index one_account_of_a_person on identity.federated_link (organisation_id, provider_id, person_id) where ended_at is null;
create index federated_link_by_person on identity.federated_link (organisation_id, person_id);
grant select, insert on identity.federated_link to pharmacyiq_app;
grant update (ended_at) on identity.federated_link to pharmacyiq_app;
select audit.cover('identity.federated_link');

-- What a provider said when a session began, and the role that was chosen for it.
create table identity.federated_session (
    organisation_id uuid        not null,
    session_id      uuid        not null,
    provider_id     uuid        not null,
    person_id       uuid        not null,
    user_id         text        not null,
    subject         text        not null,
    sid             text        not null,
    acr             text        not null,
    amr             text        not null,
    auth_time       timestamptz not null,
    role_id         text        not null default '',
    role_code       text        not null default '',
    role_name       text        not null default '',
    role_org        text        not null default '',
    activity_codes  text        not null default '',
    -- When the provider said that its own session was over: the card was pulled, or somebody signed out there.
    provider_ended_at timestamptz,
    primary key (organisation_id, session_id),
    -- The row of the session itself comes later in the same transaction.
    foreign key (organisation_id, session_id) references identity.session (organisation_id, session_id)
        deferrable initially deferred,
    foreign key (organisation_id, provider_id) references identity.provider (organisation_id, provider_id)
);
select kernel.protect('identity.federated_session');
comment on column identity.federated_session.user_id is 'personal: what a provider calls a member of staff';
comment on column identity.federated_session.subject is 'personal: what a provider calls a member of staff in its tokens';
comment on column identity.federated_session.sid is 'personal: session of a member of staff at a provider';
comment on column identity.federated_session.role_id is 'personal: national identifier of a role held by a member of staff';
create index federated_session_by_sid on identity.federated_session (organisation_id, provider_id, sid);
create index federated_session_by_user on identity.federated_session (organisation_id, provider_id, user_id);
grant select, insert on identity.federated_session to pharmacyiq_app;
grant update (provider_ended_at) on identity.federated_session to pharmacyiq_app;
select audit.cover('identity.federated_session');

-- Tokens by which a provider ended sessions: each is acted on once, and no session begins any more in one that is over.
create table identity.logout_token (
    organisation_id uuid        not null,
    provider_id     uuid        not null,
    token_hash      bytea       not null check (octet_length(token_hash) = 32),
    sid_hash        bytea       not null check (octet_length(sid_hash) = 32),
    expires_at      timestamptz not null,
    primary key (organisation_id, provider_id, token_hash),
    foreign key (organisation_id, provider_id) references identity.provider (organisation_id, provider_id)
);
select kernel.protect('identity.logout_token');
create index logout_token_by_sid on identity.logout_token (organisation_id, provider_id, sid_hash);
create index logout_token_by_age on identity.logout_token (organisation_id, expires_at);
grant select, insert, delete on identity.logout_token to pharmacyiq_app;

-- Drafts of incidents with cards, for whoever answers for smartcards at the organisation to look into.
create table identity.card_incident (
    organisation_id uuid        not null,
    incident_id     uuid        not null,
    provider_id     uuid        not null,
    kind            text        not null check (kind in ('not-theirs', 'belongs-to-another', 'two-places')),
    happened_at     timestamptz not null,
    person_id       uuid        not null,
    card_person_id  uuid,
    session_id      uuid,
    seen_at         timestamptz,
    seen_by         uuid,
    primary key (organisation_id, incident_id),
    foreign key (organisation_id, provider_id) references identity.provider (organisation_id, provider_id),
    foreign key (organisation_id, person_id) references identity.person (organisation_id, person_id),
    foreign key (organisation_id, card_person_id) references identity.person (organisation_id, person_id),
    check ((seen_at is null) = (seen_by is null))
);
select kernel.protect('identity.card_incident');
create index card_incident_by_time on identity.card_incident (organisation_id, happened_at desc, incident_id desc);
create index card_incident_by_provider on identity.card_incident (organisation_id, provider_id);
create index card_incident_by_person on identity.card_incident (organisation_id, person_id);
create index card_incident_by_card on identity.card_incident (organisation_id, card_person_id);
grant select, insert on identity.card_incident to pharmacyiq_app;
grant update (seen_at, seen_by) on identity.card_incident to pharmacyiq_app;
select audit.cover('identity.card_incident');

insert into audit.uncovered (table_name, reason) values
    ('identity.federation_state', 'questions to a provider before anybody is known; they end after ten minutes, and what comes of one is an event'),
    ('identity.logout_token', 'a memory of tokens for a few minutes, so that each counts once; what one ends is an event');
