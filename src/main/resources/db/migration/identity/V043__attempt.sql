-- Tries to sign in, counted in a fixed number of buckets, so that made-up names fill nothing and nothing can be read back.

create table identity.attempt (
    kind   text        not null check (kind in ('name', 'address')),
    bucket integer     not null check (bucket between 0 and 65535),
    since  timestamptz not null,
    tries  integer     not null,
    primary key (kind, bucket)
);
comment on table identity.attempt is 'shared: counts by keyed hash; holds no name, no address, nothing of one pharmacy';
grant select, insert, update on identity.attempt to pharmacyiq_app;
