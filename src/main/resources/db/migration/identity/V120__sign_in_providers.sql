-- Who else may say that somebody is who they are: NHS CIS2 with its smartcards, or an organisation's own directory.

create table identity.provider (
    organisation_id        uuid        not null,
    provider_id            uuid        not null,
    kind                   text        not null check (kind in ('cis2', 'directory')),
    name                   text        not null check (length(name) between 2 and 60),
    status                 text        not null check (status in ('on', 'off')),
    issuer                 text        not null check (length(issuer) <= 500),
    client_id              text        not null check (length(client_id) between 1 and 255),
    -- Where people reach us: the provider sends them back there.
    our_address            text        not null check (our_address ~ '^https://[^/]+$' and length(our_address) <= 300),
    authorization_endpoint text        not null,
    token_endpoint         text        not null,
    userinfo_endpoint      text        not null default '',
    keys_endpoint          text        not null,
    names_itself           boolean     not null,
    assertion              text        not null check (assertion in ('RS512', 'PS256', 'RS256')),
    user_id_claim          text        not null check (user_id_claim ~ '^[A-Za-z0-9_:./-]{1,100}$'),
    tenant_claim           text        not null default '' check (tenant_claim ~ '^[A-Za-z0-9_:./-]{0,100}$'),
    tenant                 text        not null default '' check (length(tenant) <= 200),
    second_factor          text        not null default '' check (length(second_factor) <= 300),
    phishing_resistant     text        not null default '' check (length(phishing_resistant) <= 300),
    changed_at             timestamptz not null,
    primary key (organisation_id, provider_id),
    unique (organisation_id, issuer, client_id),
    check ((tenant_claim = '') = (tenant = ''))
);
select kernel.protect('identity.provider');
-- A card belongs to one person of an organisation, so there is one place that says whose card it is.
create unique index one_card_provider on identity.provider (organisation_id) where kind = 'cis2';
grant select, insert, update on identity.provider to pharmacyiq_app;
select audit.cover('identity.provider');

-- The keys by which we prove to a provider that we are its client. Providers keep our list of keys for a while: a new key is
-- published before it is used, and one that was replaced stays published after.
create table identity.provider_key (
    organisation_id uuid        not null,
    provider_id     uuid        not null,
    kid             text        not null check (length(kid) = 36),
    secret          bytea       not null,
    shown           text        not null,
    made_at         timestamptz not null,
    used_from       timestamptz not null,
    shown_until     timestamptz,
    primary key (organisation_id, provider_id, kid),
    foreign key (organisation_id, provider_id) references identity.provider (organisation_id, provider_id)
);
select kernel.protect('identity.provider_key');
comment on column identity.provider_key.secret is 'secret: private key, sealed with a key that is not in the database';
create unique index one_latest_key on identity.provider_key (organisation_id, provider_id) where shown_until is null;
grant select, insert on identity.provider_key to pharmacyiq_app;
grant update (shown_until) on identity.provider_key to pharmacyiq_app;
select audit.cover('identity.provider_key');
