-- Counts of stock while trade goes on. A sheet says what is to be counted where; each counting is an entry that stays; what was
-- decided about a difference stays too. What the books said is never kept: it is reckoned from the ledger for the moment of the
-- count, so that what is booked late finds its place.

create table inventory.count_sheet (
    organisation_id uuid        not null,
    count_id        uuid        not null,
    premises_id     uuid        not null,
    place_id        uuid        not null,
    blind           boolean     not null,
    begun_at        timestamptz not null,
    finished_at     timestamptz,
    event_id        uuid        not null,
    primary key (organisation_id, count_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    foreign key (organisation_id, place_id) references inventory.place (organisation_id, place_id)
);
select kernel.protect('inventory.count_sheet');
create index count_by_premises on inventory.count_sheet (organisation_id, premises_id, count_id);
grant select, insert on inventory.count_sheet to pharmacyiq_app;
grant update (finished_at, event_id) on inventory.count_sheet to pharmacyiq_app;
select audit.cover('inventory.count_sheet');

create table inventory.count_line (
    organisation_id uuid not null,
    count_id        uuid not null,
    product         text not null,
    batch           text not null check (length(batch) between 1 and 20),
    expiry          date not null,
    event_id        uuid not null,
    primary key (organisation_id, count_id, product, batch, expiry),
    foreign key (organisation_id, count_id) references inventory.count_sheet (organisation_id, count_id),
    foreign key (organisation_id, product) references inventory.product (organisation_id, product)
);
select kernel.protect('inventory.count_line');
grant select, insert on inventory.count_line to pharmacyiq_app;
select audit.cover('inventory.count_line');

create table inventory.count_entry (
    organisation_id uuid          not null,
    entry_id        uuid          not null,
    count_id        uuid          not null,
    product         text          not null,
    batch           text          not null,
    expiry          date          not null,
    counted         numeric(10,3) not null check (counted >= 0),
    counted_at      timestamptz   not null,
    event_id        uuid          not null,
    primary key (organisation_id, entry_id),
    foreign key (organisation_id, count_id, product, batch, expiry)
        references inventory.count_line (organisation_id, count_id, product, batch, expiry)
);
select kernel.protect('inventory.count_entry');
create index entry_of_count on inventory.count_entry (organisation_id, count_id, product, batch, expiry, entry_id);
grant select, insert on inventory.count_entry to pharmacyiq_app;
select audit.cover('inventory.count_entry');

-- One decision for each counting: the books were corrected by a movement, or it is to be counted again.
create table inventory.count_decision (
    organisation_id uuid        not null,
    entry_id        uuid        not null,
    kind            text        not null check (kind in ('ADJUSTED', 'AGAIN')),
    movement_id     uuid,
    decided_at      timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, entry_id),
    foreign key (organisation_id, entry_id) references inventory.count_entry (organisation_id, entry_id),
    foreign key (organisation_id, movement_id) references inventory.movement (organisation_id, movement_id),
    check ((kind = 'ADJUSTED') = (movement_id is not null))
);
select kernel.protect('inventory.count_decision');
grant select, insert on inventory.count_decision to pharmacyiq_app;
select audit.cover('inventory.count_decision');

create trigger append_only before update or delete on inventory.count_line
    for each row execute function kernel.refuse_change();
alter table inventory.count_line enable always trigger append_only;
create trigger append_only before update or delete on inventory.count_entry
    for each row execute function kernel.refuse_change();
alter table inventory.count_entry enable always trigger append_only;
create trigger append_only before update or delete on inventory.count_decision
    for each row execute function kernel.refuse_change();
alter table inventory.count_decision enable always trigger append_only;
