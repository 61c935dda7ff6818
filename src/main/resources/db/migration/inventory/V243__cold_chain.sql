-- Fridges, their readings, and what became of stock that was kept too warm or too cold. Readings stand as they were entered;
-- what was wrong with one is a note beneath it.

create table inventory.fridge (
    organisation_id uuid    not null,
    fridge_id       uuid    not null,
    premises_id     uuid    not null,
    place_id        uuid    not null,
    name            text    not null check (length(name) between 1 and 60),
    make            text    not null check (length(make) <= 60),
    serial          text    not null check (length(serial) <= 40),
    calibrated_on   date,
    since           date    not null,
    event_id        uuid    not null,
    primary key (organisation_id, fridge_id),
    unique (organisation_id, place_id, name),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    foreign key (organisation_id, place_id) references inventory.place (organisation_id, place_id)
);
select kernel.protect('inventory.fridge');
create index fridge_at_premises on inventory.fridge (organisation_id, premises_id);
grant select, insert on inventory.fridge to pharmacyiq_app;
select audit.cover('inventory.fridge');

-- In degrees Celsius. The range is the one that held when it was taken, so that a later change of it changes nothing here.
create table inventory.reading (
    organisation_id uuid         not null,
    fridge_id       uuid         not null,
    reading_id      uuid         not null,
    taken_at        timestamptz  not null,
    current         numeric(4,1) not null,
    lowest          numeric(4,1),
    highest         numeric(4,1),
    range_low       numeric(4,1) not null,
    range_high      numeric(4,1) not null,
    out_of_range    boolean      not null,
    source          text         not null check (source in ('HAND', 'FILE', 'SENSOR')),
    entered_by      uuid         not null,
    entered_at      timestamptz  not null,
    event_id        uuid         not null,
    primary key (organisation_id, fridge_id, reading_id),
    unique (organisation_id, fridge_id, taken_at),
    foreign key (organisation_id, fridge_id) references inventory.fridge (organisation_id, fridge_id),
    check (out_of_range = (least(current, lowest, highest) < range_low or greatest(current, lowest, highest) > range_high))
);
select kernel.protect('inventory.reading');
grant select, insert on inventory.reading to pharmacyiq_app;
select audit.cover('inventory.reading');

create table inventory.reading_note (
    organisation_id uuid        not null,
    fridge_id       uuid        not null,
    reading_id      uuid        not null,
    note_id         uuid        not null,
    words           bytea       not null,
    written_by      uuid        not null,
    written_at      timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, fridge_id, reading_id, note_id),
    foreign key (organisation_id, fridge_id, reading_id)
        references inventory.reading (organisation_id, fridge_id, reading_id)
);
select kernel.protect('inventory.reading_note');
comment on column inventory.reading_note.words is 'personal: sealed; what somebody wrote about a reading';
grant select, insert on inventory.reading_note to pharmacyiq_app;
select audit.cover('inventory.reading_note');

-- From the first reading out of range on; it ends with the first reading that is wholly within it.
create table inventory.excursion (
    organisation_id uuid        not null,
    fridge_id       uuid        not null,
    excursion_id    uuid        not null,
    reading_id      uuid        not null,
    began_at        timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, excursion_id),
    foreign key (organisation_id, fridge_id, reading_id)
        references inventory.reading (organisation_id, fridge_id, reading_id)
);
select kernel.protect('inventory.excursion');
create index excursion_of_fridge on inventory.excursion (organisation_id, fridge_id, began_at);
grant select, insert on inventory.excursion to pharmacyiq_app;
select audit.cover('inventory.excursion');

create table inventory.excursion_lot (
    organisation_id uuid          not null,
    excursion_id    uuid          not null,
    lot_id          uuid          not null,
    movement_id     uuid          not null,
    product         text          not null,
    batch           text          not null,
    expiry          date          not null,
    quantity        numeric(13,3) not null check (quantity > 0),
    event_id        uuid          not null,
    primary key (organisation_id, excursion_id, lot_id),
    foreign key (organisation_id, excursion_id) references inventory.excursion (organisation_id, excursion_id),
    foreign key (organisation_id, movement_id) references inventory.movement (organisation_id, movement_id),
    foreign key (organisation_id, product) references inventory.product (organisation_id, product)
);
select kernel.protect('inventory.excursion_lot');
grant select, insert on inventory.excursion_lot to pharmacyiq_app;
select audit.cover('inventory.excursion_lot');

-- What a pharmacist decided, once for each lot. What is to be destroyed stays in quarantine until its waste is booked.
create table inventory.excursion_decision (
    organisation_id uuid        not null,
    excursion_id    uuid        not null,
    lot_id          uuid        not null,
    decision        text        not null check (decision in ('RELEASE', 'DESTROY')),
    movement_id     uuid,
    words           bytea       not null,
    decided_by      uuid        not null,
    decided_at      timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, excursion_id, lot_id),
    foreign key (organisation_id, excursion_id, lot_id)
        references inventory.excursion_lot (organisation_id, excursion_id, lot_id),
    foreign key (organisation_id, movement_id) references inventory.movement (organisation_id, movement_id),
    check ((decision = 'RELEASE') = (movement_id is not null))
);
select kernel.protect('inventory.excursion_decision');
comment on column inventory.excursion_decision.words is 'personal: sealed; why a pharmacist decided so';
grant select, insert on inventory.excursion_decision to pharmacyiq_app;
select audit.cover('inventory.excursion_decision');

do $$
declare
    each text;
begin
    foreach each in array array['reading', 'reading_note', 'excursion', 'excursion_lot', 'excursion_decision'] loop
        execute format(
            'create trigger append_only before update or delete on inventory.%I for each row execute function kernel.refuse_change()',
            each);
        execute format('alter table inventory.%I enable always trigger append_only', each);
        execute format(
            'create trigger never_emptied before truncate on inventory.%I for each statement execute function kernel.refuse_change()',
            each);
        execute format('alter table inventory.%I enable always trigger never_emptied', each);
    end loop;
end
$$;
