-- Expiry rounds: a list to walk along one place, and what was found of each batch.

create table inventory.expiry_round (
    organisation_id uuid        not null,
    round_id        uuid        not null,
    premises_id     uuid        not null,
    place_id        uuid        not null,
    until           date        not null,
    begun_at        timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, round_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    foreign key (organisation_id, place_id) references inventory.place (organisation_id, place_id)
);
select kernel.protect('inventory.expiry_round');
create index round_by_premises on inventory.expiry_round (organisation_id, premises_id, round_id);
grant select, insert on inventory.expiry_round to pharmacyiq_app;
select audit.cover('inventory.expiry_round');

create table inventory.expiry_line (
    organisation_id uuid not null,
    round_id        uuid not null,
    product         text not null,
    batch           text not null check (length(batch) between 1 and 20),
    expiry          date not null,
    event_id        uuid not null,
    primary key (organisation_id, round_id, product, batch, expiry),
    foreign key (organisation_id, round_id) references inventory.expiry_round (organisation_id, round_id),
    foreign key (organisation_id, product) references inventory.product (organisation_id, product)
);
select kernel.protect('inventory.expiry_line');
grant select, insert on inventory.expiry_line to pharmacyiq_app;
select audit.cover('inventory.expiry_line');

create table inventory.expiry_tick (
    organisation_id uuid        not null,
    round_id        uuid        not null,
    product         text        not null,
    batch           text        not null,
    expiry          date        not null,
    found           text        not null check (found in ('SOUND', 'SHORT_DATED', 'NOT_THERE', 'QUARANTINED')),
    movement_id     uuid,
    ticked_at       timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, round_id, product, batch, expiry),
    foreign key (organisation_id, round_id, product, batch, expiry)
        references inventory.expiry_line (organisation_id, round_id, product, batch, expiry),
    foreign key (organisation_id, movement_id) references inventory.movement (organisation_id, movement_id),
    check ((found = 'QUARANTINED') = (movement_id is not null))
);
select kernel.protect('inventory.expiry_tick');
create index tick_by_lot on inventory.expiry_tick (organisation_id, product, batch, expiry);
grant select, insert on inventory.expiry_tick to pharmacyiq_app;
select audit.cover('inventory.expiry_tick');

create trigger append_only before update or delete on inventory.expiry_round
    for each row execute function kernel.refuse_change();
alter table inventory.expiry_round enable always trigger append_only;
create trigger append_only before update or delete on inventory.expiry_line
    for each row execute function kernel.refuse_change();
alter table inventory.expiry_line enable always trigger append_only;
create trigger append_only before update or delete on inventory.expiry_tick
    for each row execute function kernel.refuse_change();
alter table inventory.expiry_tick enable always trigger append_only;
