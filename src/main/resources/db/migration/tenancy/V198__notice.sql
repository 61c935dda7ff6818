-- What organisations tell the public about personal data, version by version. Everything but why it changed is public.

create table tenancy.notice_version (
    organisation_id uuid        not null references tenancy.organisation,
    number          integer     not null check (number between 1 and 100000),
    contact         text        not null check (length(contact) between 2 and 300),
    officer         text        not null check (length(officer) between 2 and 300),
    complaints      text        not null check (length(complaints) between 2 and 300),
    why             bytea       not null,
    holds_from      timestamptz not null,
    set_by          uuid        not null,
    event_id        uuid        not null,
    primary key (organisation_id, number)
);
select kernel.protect('tenancy.notice_version');
comment on column tenancy.notice_version.contact is 'public: how to reach the organisation';
comment on column tenancy.notice_version.officer is 'public: how to reach its data protection officer';
comment on column tenancy.notice_version.complaints is 'public: whom to tell if something is wrong';
comment on column tenancy.notice_version.why is 'personal: sealed; why a member of staff changed it';
grant select, insert on tenancy.notice_version to pharmacyiq_app;
select audit.cover('tenancy.notice_version');

-- Asked by anybody, before anybody is known: what is public of the organisation of that handle. One row, or none.
create policy doorman on tenancy.notice_version for select to pharmacyiq_doorman using (true);
create policy doorman on tenancy.organisation for select to pharmacyiq_doorman using (true);
grant select (organisation_id, number, contact, officer, complaints, holds_from) on tenancy.notice_version to pharmacyiq_doorman;
grant select (organisation_id, name, added_at) on tenancy.organisation to pharmacyiq_doorman;
grant select on tenancy.directory to pharmacyiq_doorman;

create function tenancy.read_notice(handle text)
    returns table (controller text, contact text, officer text, complaints text, number integer, since timestamptz)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$
        select o.name, v.contact, v.officer, v.complaints, coalesce(v.number, 0), coalesce(v.holds_from, o.added_at)
          from tenancy.directory d
          join tenancy.organisation o on o.organisation_id = d.organisation_id
          left join lateral (
                   select n.contact, n.officer, n.complaints, n.number, n.holds_from
                     from tenancy.notice_version n
                    where n.organisation_id = o.organisation_id
                    order by n.number desc
                    limit 1) v on true
         where d.handle = read_notice.handle
    $$;
revoke execute on function tenancy.read_notice(text) from public;
grant execute on function tenancy.read_notice(text) to pharmacyiq_app;
grant create on schema tenancy to pharmacyiq_doorman;
alter function tenancy.read_notice(text) owner to pharmacyiq_doorman;
revoke create on schema tenancy from pharmacyiq_doorman;
