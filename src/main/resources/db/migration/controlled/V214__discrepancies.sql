-- Discrepancy cases: the register and the cupboard differ, and somebody looks into it. What is done about one is added, step
-- by step; nothing here touches the register.

create table controlled.discrepancy (
    organisation_id uuid          not null,
    discrepancy_id  uuid          not null,
    section_id      uuid          not null,
    origin          text          not null check (origin in ('CHECK', 'OVERRIDE')),
    check_id        uuid,
    entry_no        bigint        not null check (entry_no >= 0),
    variance        numeric(14,3) not null check (variance <> 0),
    opened_at       timestamptz   not null,
    opened_by       uuid          not null,
    event_id        uuid          not null,
    primary key (organisation_id, discrepancy_id),
    foreign key (organisation_id, section_id) references controlled.section (organisation_id, section_id),
    foreign key (organisation_id, check_id) references controlled.check_result (organisation_id, check_id),
    check ((origin = 'CHECK') = (check_id is not null))
);
select kernel.protect('controlled.discrepancy');
create index discrepancy_of_section on controlled.discrepancy (organisation_id, section_id, opened_at);
comment on column controlled.discrepancy.opened_by is 'personal: member of staff at work when it was found, by a random identifier';
comment on column controlled.discrepancy.variance is 'what was counted less what the register showed';
grant select, insert on controlled.discrepancy to pharmacyiq_app;

create table controlled.discrepancy_step (
    organisation_id uuid        not null,
    discrepancy_id  uuid        not null,
    step_no         integer     not null check (step_no > 0),
    kind            text        not null check (kind in ('OWNED', 'SERIOUS', 'ROUTINE', 'LOOKED', 'NOTED', 'REPORTED',
                                'SEEN_AGAIN', 'CLOSED')),
    detail          text        not null check (length(detail) <= 40),
    words           bytea       not null,
    taken_by        uuid        not null,
    taken_at        timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, discrepancy_id, step_no),
    foreign key (organisation_id, discrepancy_id) references controlled.discrepancy (organisation_id, discrepancy_id)
);
select kernel.protect('controlled.discrepancy_step');
create unique index closed_once on controlled.discrepancy_step (organisation_id, discrepancy_id) where kind = 'CLOSED';
comment on column controlled.discrepancy_step.taken_by is 'personal: member of staff who did it, by a random identifier';
comment on column controlled.discrepancy_step.words is 'personal: sealed; what somebody found, a reference, a reason';
grant select, insert on controlled.discrepancy_step to pharmacyiq_app;

-- After a case was closed nothing more is added to it.
create function controlled.case_goes_on() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if exists (select from controlled.discrepancy_step s
                where s.organisation_id = new.organisation_id
                  and s.discrepancy_id = new.discrepancy_id
                  and s.kind = 'CLOSED') then
        raise exception 'a step after a case was closed'
            using errcode = 'check_violation', constraint = 'nothing_after_closing';
    end if;
    return new;
end $$;
create trigger case_goes_on before insert on controlled.discrepancy_step
    for each row execute function controlled.case_goes_on();
alter table controlled.discrepancy_step enable always trigger case_goes_on;

do $$
declare
    each regclass;
begin
    foreach each in array array['controlled.discrepancy', 'controlled.discrepancy_step']::regclass[]
    loop
        perform audit.cover(each);
        execute format('create trigger never_emptied before truncate on %s '
            'for each statement execute function kernel.refuse_change()', each);
        execute format('alter table %s enable always trigger never_emptied', each);
        execute format('create trigger append_only before update or delete on %s '
            'for each row execute function kernel.refuse_change()', each);
        execute format('alter table %s enable always trigger append_only', each);
    end loop;
end $$;
