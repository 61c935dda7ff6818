-- Each sign-in service says in which country it keeps who signed in: outside the United Kingdom something must allow it.
-- Those set up before have nothing said; they say it when they are next changed.

alter table identity.provider
    add column country text not null default '' check (country ~ '^([A-Z]{2})?$'),
    add column transfer_basis text not null default '' check (transfer_basis in ('', 'adequacy', 'idta', 'addendum')),
    add constraint outside_the_uk_something_allows_it check ((country in ('', 'GB')) = (transfer_basis = ''));
