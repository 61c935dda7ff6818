-- What the data of this database is, said once at its first start and never changed: real people's data, or made up.

create table tenancy.data_mark (
    one       boolean     not null primary key default true check (one),
    purpose   text        not null check (purpose in ('production', 'training', 'demonstration')),
    marked_at timestamptz not null default now(),
    marked_by text        not null default session_user
);
comment on table tenancy.data_mark is 'shared: one row that says whether the data is real or made up; names nobody';
grant select on tenancy.data_mark to pharmacyiq_app, pharmacyiq_catalogue, pharmacyiq_auditor;
grant insert (purpose) on tenancy.data_mark to pharmacyiq_app;
grant usage on schema tenancy to pharmacyiq_catalogue, pharmacyiq_auditor;

create function tenancy.refuse_other_mark() returns trigger
    language plpgsql
    as $$
begin
    raise exception 'what the data is was said at the first start (%): it cannot be changed or taken away',
        (select purpose from tenancy.data_mark) using errcode = 'insufficient_privilege';
end $$;
create trigger stays before update or delete on tenancy.data_mark
    for each row execute function tenancy.refuse_other_mark();
create trigger stays_whole before truncate on tenancy.data_mark
    for each statement execute function tenancy.refuse_other_mark();
alter table tenancy.data_mark enable always trigger stays;
alter table tenancy.data_mark enable always trigger stays_whole;

insert into audit.uncovered (table_name, reason) values
    ('tenancy.data_mark', 'written once by the first start, before any organisation is known');
