-- The electronic controlled-drugs register (Misuse of Drugs Regulations 2001, regulations 19 and 20). Entries are added and
-- never changed; the database itself refuses a gap in the numbers of a section and a balance that does not follow.

create schema controlled;
grant usage on schema controlled to pharmacyiq_app;

-- One drug in one strength and form, at one premises: the head of a page, in the part for its class.
create table controlled.section (
    organisation_id uuid        not null,
    section_id      uuid        not null,
    premises_id     uuid        not null,
    class           text        not null check (length(class) between 1 and 300),
    drug            text        not null check (length(drug) between 1 and 300),
    strength        text        not null check (length(strength) <= 300),
    form            text        not null check (length(form) <= 300),
    unit            text        not null check (length(unit) between 1 and 100),
    begun_at        timestamptz not null,
    event_id        uuid        not null,
    held            boolean,
    primary key (organisation_id, section_id),
    constraint one_section unique (organisation_id, premises_id, class, drug, strength, form),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id)
);
select kernel.protect('controlled.section');
comment on column controlled.section.held is
    'carries nothing: a row lock takes an UPDATE right on some column, and this is the only one the application has';
grant select, insert on controlled.section to pharmacyiq_app;
grant update (held) on controlled.section to pharmacyiq_app;

-- Which virtual products are entered in which section. One that is renamed goes on where it was.
create table controlled.section_product (
    organisation_id uuid not null,
    premises_id     uuid not null,
    vmp_code        text not null,
    section_id      uuid not null,
    primary key (organisation_id, premises_id, vmp_code),
    foreign key (organisation_id, section_id) references controlled.section (organisation_id, section_id)
);
select kernel.protect('controlled.section_product');
create index product_of_section on controlled.section_product (organisation_id, section_id);
grant select, insert on controlled.section_product to pharmacyiq_app;

-- Later than the day after it happened, by the calendar of London.
create function controlled.is_late(occurred date, entered timestamptz) returns boolean
    language sql immutable strict parallel safe
    as $$ select (entered at time zone 'Europe/London')::date > occurred + 1 $$;
grant execute on function controlled.is_late(date, timestamptz) to pharmacyiq_app;

create table controlled.entry (
    organisation_id uuid          not null,
    section_id      uuid          not null,
    number          bigint        not null check (number > 0),
    kind            text          not null check (kind in ('OPENING', 'OBTAINED', 'SUPPLIED', 'DESTROYED', 'CORRECTION')),
    occurred_on     date          not null,
    occurred_at     timestamptz   not null,
    entered_at      timestamptz   not null,
    entered_by      uuid          not null,
    other_person    uuid,
    quantity        numeric(13,3) not null,
    balance         numeric(14,3) not null,
    late            boolean       not null,
    schedule        text          not null check (schedule in ('NEEDS_REVIEW', 'NOT_CONTROLLED', 'SCHEDULE_1', 'SCHEDULE_2',
                                  'SCHEDULE_3', 'SCHEDULE_4_PART_1', 'SCHEDULE_4_PART_2', 'SCHEDULE_5')),
    collector       text          check (collector in ('PATIENT', 'PATIENT_REP', 'HEALTHCARE_PROFESSIONAL')),
    id_requested    boolean,
    id_provided     boolean,
    movement_id     uuid,
    corrects        bigint,
    overridden      boolean       not null,
    event_id        uuid          not null,
    particulars     bytea         not null,
    digest          bytea         not null check (octet_length(digest) = 32),
    primary key (organisation_id, section_id, number),
    foreign key (organisation_id, section_id) references controlled.section (organisation_id, section_id),
    foreign key (organisation_id, section_id, corrects) references controlled.entry (organisation_id, section_id, number),
    check (case kind when 'OPENING' then quantity >= 0 when 'OBTAINED' then quantity > 0 when 'SUPPLIED' then quantity < 0
                     when 'DESTROYED' then quantity < 0 else quantity <> 0 end),
    check ((kind = 'CORRECTION') = (corrects is not null)),
    check (kind = 'SUPPLIED' or collector is null),
    check ((collector is null) = (id_requested is null) and (collector is null) = (id_provided is null)),
    check ((kind = 'OPENING') = (other_person is not null)),
    check (other_person <> entered_by),
    check (kind = 'OPENING' or movement_id is not null),
    check (occurred_on = (occurred_at at time zone 'Europe/London')::date),
    check (late = controlled.is_late(occurred_on, entered_at)),
    constraint never_below_zero check (balance >= 0 or overridden)
);
select kernel.protect('controlled.entry');
create index entry_of_movement on controlled.entry (organisation_id, movement_id, section_id)
    where movement_id is not null;
create index entry_late on controlled.entry (organisation_id, section_id, entered_at) where late;
comment on column controlled.entry.entered_by is 'personal: member of staff who wrote it, by a random identifier';
comment on column controlled.entry.other_person is 'personal: member of staff who counted with them, by a random identifier';
comment on column controlled.entry.particulars is
    'personal: sealed; who wrote it, from whom it came or whom it went to, on whose authority, who collected, and a salt';
comment on column controlled.entry.digest is
    'SHA-256 over the entry, its particulars with their salt, and the digest of the entry before it';
grant select, insert on controlled.entry to pharmacyiq_app;

-- Holds the section, so that no two entries follow the same one.
create function controlled.follow_page() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
declare
    before record;
begin
    perform from controlled.section s
      where s.organisation_id = new.organisation_id
        and s.section_id = new.section_id
        for no key update;
    select e.number, e.balance into before
      from controlled.entry e
     where e.organisation_id = new.organisation_id
       and e.section_id = new.section_id
     order by e.number desc
     limit 1;
    if new.number <> coalesce(before.number, 0) + 1 then
        raise exception 'an entry that does not follow the one before it'
            using errcode = 'check_violation', constraint = 'one_entry_after_another';
    end if;
    if new.balance <> coalesce(before.balance, 0) + new.quantity then
        raise exception 'a balance that does not follow from the one before it'
            using errcode = 'check_violation', constraint = 'running_balance';
    end if;
    if new.kind = 'OPENING' and new.number <> 1 then
        raise exception 'an opening balance after other entries'
            using errcode = 'check_violation', constraint = 'opening_comes_first';
    end if;
    return new;
end $$;
create trigger follow_page before insert on controlled.entry
    for each row execute function controlled.follow_page();
alter table controlled.entry enable always trigger follow_page;

-- What is said beneath an entry, with its date; the entry itself stays as it is.
create table controlled.footnote (
    organisation_id uuid        not null,
    section_id      uuid        not null,
    number          bigint      not null,
    note_no         integer     not null check (note_no > 0),
    written_on      date        not null,
    written_at      timestamptz not null,
    written_by      uuid        not null,
    line            bigint,
    event_id        uuid        not null,
    words           bytea       not null,
    primary key (organisation_id, section_id, number, note_no),
    foreign key (organisation_id, section_id, number) references controlled.entry (organisation_id, section_id, number),
    foreign key (organisation_id, section_id, line) references controlled.entry (organisation_id, section_id, number),
    check (written_on = (written_at at time zone 'Europe/London')::date)
);
select kernel.protect('controlled.footnote');
comment on column controlled.footnote.written_by is 'personal: member of staff who wrote it, by a random identifier';
comment on column controlled.footnote.line is 'the entry that makes the balance good, where one was needed';
comment on column controlled.footnote.words is 'personal: sealed; what was wrong and how it should read, and who says so';
grant select, insert on controlled.footnote to pharmacyiq_app;

do $$
declare
    each regclass;
begin
    foreach each in array array['controlled.section', 'controlled.section_product', 'controlled.entry',
            'controlled.footnote']::regclass[]
    loop
        perform audit.cover(each);
        execute format('create trigger never_emptied before truncate on %s '
            'for each statement execute function kernel.refuse_change()', each);
        execute format('alter table %s enable always trigger never_emptied', each);
    end loop;
    foreach each in array array['controlled.section_product', 'controlled.entry', 'controlled.footnote']::regclass[]
    loop
        execute format('create trigger append_only before update or delete on %s '
            'for each row execute function kernel.refuse_change()', each);
        execute format('alter table %s enable always trigger append_only', each);
    end loop;
end $$;
create trigger append_only before update of organisation_id, section_id, premises_id, class, drug, strength, form, unit,
    begun_at, event_id or delete on controlled.section
    for each row execute function kernel.refuse_change();
alter table controlled.section enable always trigger append_only;
