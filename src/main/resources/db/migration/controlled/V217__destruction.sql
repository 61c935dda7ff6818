-- Destruction of controlled drugs of the stock (Misuse of Drugs Regulations 2001, regulation 27): who may witness it, the waste
-- exemption of the premises, and what was destroyed. The entries in the register and the movement of stock stand beside it.

create table controlled.witness (
    organisation_id uuid        not null,
    witness_id      uuid        not null,
    premises_id     uuid        not null,
    person_id       uuid,
    basis           text        not null check (basis in ('CDAO_LICENCE', 'OFFICE')),
    valid_from      date        not null,
    valid_until     date        not null,
    details         bytea       not null,
    added_at        timestamptz not null,
    added_by        uuid        not null,
    event_id        uuid        not null,
    primary key (organisation_id, witness_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check (valid_until >= valid_from),
    constraint a_licence_lasts_28_days check (basis <> 'CDAO_LICENCE' or valid_until <= valid_from + 28)
);
select kernel.protect('controlled.witness');
create index witness_at on controlled.witness (organisation_id, premises_id, valid_until);
comment on column controlled.witness.person_id is
    'personal: the member of staff who is the witness, where it is one, by a random identifier';
comment on column controlled.witness.added_by is 'personal: member of staff who recorded it, by a random identifier';
comment on column controlled.witness.details is
    'personal: sealed; name, address and registration of the witness, number of the authority and who granted it';
grant select, insert on controlled.witness to pharmacyiq_app;

-- The T28 waste exemption, under which premises may denature controlled drugs. It lasts three years.
create table controlled.waste_exemption (
    organisation_id uuid        not null,
    exemption_id    uuid        not null,
    premises_id     uuid        not null,
    reference       text        not null check (length(reference) between 1 and 60),
    valid_from      date        not null,
    valid_until     date        not null,
    added_at        timestamptz not null,
    added_by        uuid        not null,
    event_id        uuid        not null,
    told_at         timestamptz,
    primary key (organisation_id, exemption_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    check (valid_until >= valid_from),
    constraint an_exemption_lasts_three_years check (valid_until <= valid_from + interval '3 years')
);
select kernel.protect('controlled.waste_exemption');
create index waste_exemption_at on controlled.waste_exemption (organisation_id, premises_id, valid_until);
comment on column controlled.waste_exemption.added_by is 'personal: member of staff who recorded it, by a random identifier';
comment on column controlled.waste_exemption.told_at is 'when those who keep it were told that it ends soon';
grant select, insert on controlled.waste_exemption to pharmacyiq_app;
grant update (told_at) on controlled.waste_exemption to pharmacyiq_app;

create table controlled.destruction (
    organisation_id uuid        not null,
    destruction_id  uuid        not null,
    premises_id     uuid        not null,
    movement_id     uuid        not null,
    witness_id      uuid        not null,
    exemption_id    uuid        not null,
    destroyed_on    date        not null,
    destroyed_at    timestamptz not null,
    destroyed_by    uuid        not null,
    kits            integer     check (kits between 0 and 1000),
    details         bytea       not null,
    event_id        uuid        not null,
    primary key (organisation_id, destruction_id),
    unique (organisation_id, movement_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    foreign key (organisation_id, witness_id) references controlled.witness (organisation_id, witness_id),
    foreign key (organisation_id, exemption_id) references controlled.waste_exemption (organisation_id, exemption_id),
    check (destroyed_on = (destroyed_at at time zone 'Europe/London')::date)
);
select kernel.protect('controlled.destruction');
create index destruction_at on controlled.destruction (organisation_id, premises_id, destroyed_at);
create index destruction_of_witness on controlled.destruction (organisation_id, witness_id);
create index destruction_under_exemption on controlled.destruction (organisation_id, exemption_id);
comment on column controlled.destruction.destroyed_by is 'personal: member of staff who destroyed it, by a random identifier';
comment on column controlled.destruction.kits is 'denaturing kits used, where it was said';
comment on column controlled.destruction.details is
    'personal: sealed; name and registration of whoever destroyed it, and what else was noted';
grant select, insert on controlled.destruction to pharmacyiq_app;

create table controlled.destroyed_lot (
    organisation_id uuid          not null,
    destruction_id  uuid          not null,
    line_no         integer       not null check (line_no > 0),
    name            text          not null check (length(name) between 1 and 1000),
    batch           text          not null check (length(batch) between 1 and 20),
    expiry          date          not null,
    quantity        numeric(13,3) not null check (quantity > 0),
    unit            text          not null check (length(unit) between 1 and 100),
    primary key (organisation_id, destruction_id, line_no),
    foreign key (organisation_id, destruction_id) references controlled.destruction (organisation_id, destruction_id)
);
select kernel.protect('controlled.destroyed_lot');
grant select, insert on controlled.destroyed_lot to pharmacyiq_app;

-- Whatever the application believes: a witness whose authority holds that day, who is not the one who destroys, and an exemption.
create function controlled.demand_witness() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if not exists (
        select from controlled.witness w
         where w.organisation_id = new.organisation_id
           and w.witness_id = new.witness_id
           and w.premises_id = new.premises_id
           and new.destroyed_on between w.valid_from and w.valid_until
           and w.person_id is distinct from new.destroyed_by) then
        raise exception 'destroyed without an authorised witness'
            using errcode = 'check_violation', constraint = 'authorised_witness';
    end if;
    if not exists (
        select from controlled.waste_exemption x
         where x.organisation_id = new.organisation_id
           and x.exemption_id = new.exemption_id
           and x.premises_id = new.premises_id
           and new.destroyed_on between x.valid_from and x.valid_until) then
        raise exception 'destroyed without a waste exemption'
            using errcode = 'check_violation', constraint = 'waste_exemption_holds';
    end if;
    return new;
end $$;
create trigger demand_witness before insert on controlled.destruction
    for each row execute function controlled.demand_witness();
alter table controlled.destruction enable always trigger demand_witness;

do $$
declare
    each regclass;
begin
    foreach each in array array['controlled.witness', 'controlled.waste_exemption', 'controlled.destruction',
            'controlled.destroyed_lot']::regclass[]
    loop
        perform audit.cover(each);
        execute format('create trigger never_emptied before truncate on %s '
            'for each statement execute function kernel.refuse_change()', each);
        execute format('alter table %s enable always trigger never_emptied', each);
    end loop;
    foreach each in array array['controlled.witness', 'controlled.destruction', 'controlled.destroyed_lot']::regclass[]
    loop
        execute format('create trigger append_only before update or delete on %s '
            'for each row execute function kernel.refuse_change()', each);
        execute format('alter table %s enable always trigger append_only', each);
    end loop;
end $$;
create trigger append_only before update of organisation_id, exemption_id, premises_id, reference, valid_from, valid_until,
    added_at, added_by, event_id or delete on controlled.waste_exemption
    for each row execute function kernel.refuse_change();
alter table controlled.waste_exemption enable always trigger append_only;
