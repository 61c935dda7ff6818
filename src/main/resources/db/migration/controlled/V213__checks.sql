-- Balance checks: what two persons counted, each in a session of their own, beside the register and never in it. A check
-- writes no entry and changes none.

create table controlled.balance_check (
    organisation_id uuid        not null,
    check_id        uuid        not null,
    section_id      uuid        not null,
    begun_at        timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, check_id),
    foreign key (organisation_id, section_id) references controlled.section (organisation_id, section_id)
);
select kernel.protect('controlled.balance_check');
create index check_of_section on controlled.balance_check (organisation_id, section_id, begun_at);
grant select, insert on controlled.balance_check to pharmacyiq_app;

-- Each count stands beside the balance of the moment it was entered, so that trade goes on between the first and the second.
create table controlled.check_count (
    organisation_id uuid          not null,
    check_id        uuid          not null,
    count_no        integer       not null check (count_no > 0),
    counted_by      uuid          not null,
    session_id      uuid          not null,
    counted_at      timestamptz   not null,
    quantity        numeric(13,3) not null check (quantity >= 0),
    entry_no        bigint        not null check (entry_no >= 0),
    balance         numeric(14,3) not null,
    agreed          boolean       not null,
    event_id        uuid          not null,
    primary key (organisation_id, check_id, count_no),
    foreign key (organisation_id, check_id) references controlled.balance_check (organisation_id, check_id),
    check (count_no > 1 or not agreed)
);
select kernel.protect('controlled.check_count');
comment on column controlled.check_count.counted_by is 'personal: member of staff who counted, by a random identifier';
comment on column controlled.check_count.agreed is 'they counted together with the person before and agree with what that one entered';
grant select, insert on controlled.check_count to pharmacyiq_app;

-- Whoever counts next is somebody else, in a session of their own (CD-20).
create function controlled.another_counts() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
declare
    before record;
begin
    select c.count_no, c.counted_by, c.session_id into before
      from controlled.check_count c
     where c.organisation_id = new.organisation_id
       and c.check_id = new.check_id
     order by c.count_no desc
     limit 1;
    if new.count_no <> coalesce(before.count_no, 0) + 1 then
        raise exception 'a count that does not follow the one before it'
            using errcode = 'check_violation', constraint = 'one_count_after_another';
    end if;
    if new.counted_by = before.counted_by or new.session_id = before.session_id then
        raise exception 'both counts of a balance check by one person'
            using errcode = 'check_violation', constraint = 'two_persons_count';
    end if;
    return new;
end $$;
create trigger another_counts before insert on controlled.check_count
    for each row execute function controlled.another_counts();
alter table controlled.check_count enable always trigger another_counts;

-- What came of a check, once two counts in a row agreed.
create table controlled.check_result (
    organisation_id uuid          not null,
    check_id        uuid          not null,
    section_id      uuid          not null,
    entry_no        bigint        not null check (entry_no >= 0),
    counted         numeric(13,3) not null check (counted >= 0),
    expected        numeric(14,3) not null,
    variance        numeric(14,3) not null,
    fresh           numeric(14,3) not null,
    throughput      numeric(14,3) not null check (throughput >= 0),
    over_percent    integer       not null check (over_percent between 0 and 10),
    under_percent   integer       not null check (under_percent between 0 and 10),
    verdict         text          not null check (verdict in ('AGREED', 'OVERAGE', 'KNOWN', 'VARIANCE')),
    settled_at      timestamptz   not null,
    event_id        uuid          not null,
    primary key (organisation_id, check_id),
    foreign key (organisation_id, check_id) references controlled.balance_check (organisation_id, check_id),
    foreign key (organisation_id, section_id) references controlled.section (organisation_id, section_id),
    check (variance = counted - expected),
    check (verdict <> 'AGREED' or variance = 0)
);
select kernel.protect('controlled.check_result');
create index result_of_section on controlled.check_result (organisation_id, section_id, settled_at);
comment on column controlled.check_result.fresh is 'what of the variance came since the check before';
comment on column controlled.check_result.throughput is 'what was supplied or destroyed since the check before';
comment on column controlled.check_result.over_percent is 'the tolerance that held then, per cent of the throughput';
grant select, insert on controlled.check_result to pharmacyiq_app;

-- That a section was not checked in time, once a day.
create table controlled.check_overdue (
    organisation_id uuid        not null,
    section_id      uuid        not null,
    on_day          date        not null,
    days            integer     not null check (days > 0),
    noted_at        timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, section_id, on_day),
    foreign key (organisation_id, section_id) references controlled.section (organisation_id, section_id)
);
select kernel.protect('controlled.check_overdue');
grant select, insert on controlled.check_overdue to pharmacyiq_app;

do $$
declare
    each regclass;
begin
    foreach each in array array['controlled.balance_check', 'controlled.check_count', 'controlled.check_result',
            'controlled.check_overdue']::regclass[]
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
