-- Roles are data of the organisation. A role that is shipped has version 0 and stands in no table; from version 1 on it is
-- the organisation's own. Versions are added, never changed: going back to an earlier one adds another.
create table access.role_version (
    organisation_id uuid        not null,
    role            text        not null check (role ~ '^[a-z][a-z0-9-]{1,48}$'),
    version         integer     not null check (version > 0),
    title           text        not null check (length(title) between 2 and 60),
    profession      text        check (profession in ('PHARMACIST', 'PHARMACY_TECHNICIAN')),
    permissions     text[]      not null,
    based_on        text        not null,
    changed_by      uuid        not null,
    reason          text        not null check (length(reason) between 3 and 200),
    event           uuid        not null,
    recorded_at     timestamptz not null,
    primary key (organisation_id, role, version),
    foreign key (organisation_id, changed_by) references identity.person (organisation_id, person_id)
);
select kernel.protect('access.role_version');
select audit.cover('access.role_version');
comment on column access.role_version.reason is 'personal: why somebody changed a role, in their words';
create index role_version_by_changer on access.role_version (organisation_id, changed_by);
create trigger append_only before update or delete on access.role_version
    for each row execute function kernel.refuse_change();
create trigger never_emptied before truncate on access.role_version
    for each statement execute function kernel.refuse_change();
grant select, insert on access.role_version to pharmacyiq_app;

-- Grants name a role by its code. The owner may see every organisation's rows for this one statement, and writes no event:
-- what a grant means has not changed, only how it is written.
alter table access.role_grant no force row level security;
alter table access.role_grant disable trigger covered;
alter table access.role_grant drop constraint role_grant_role_check;
update access.role_grant set role = replace(lower(role), '_', '-');
alter table access.role_grant enable always trigger covered;
alter table access.role_grant force row level security;
alter table access.role_grant
    add constraint role_grant_role_check check (role ~ '^[a-z][a-z0-9-]{1,48}$'),
    add column first_day date,
    add column last_day date,
    add column reason text not null default '' check (length(reason) <= 200),
    add column ended_by text,
    add constraint role_grant_days_check check (last_day >= first_day);
comment on column access.role_grant.reason is 'personal: why somebody was given a role, in the words of whoever gave it';
grant update (ended_by) on access.role_grant to pharmacyiq_app;
create index role_grant_by_role on access.role_grant (organisation_id, role) where ended_at is null;
