-- Stock as a ledger of movements. Balances are derived from it by the database itself; the application can neither write
-- a balance nor change what was posted.

create schema inventory;
grant usage on schema inventory to pharmacyiq_app;

create table inventory.place (
    organisation_id uuid    not null,
    place_id        uuid    not null,
    premises_id     uuid    not null,
    code            text    not null check (length(code) between 1 and 20),
    name            text    not null check (length(name) between 1 and 60),
    kind            text    not null check (kind in ('SHELF', 'FRIDGE', 'CD_CABINET', 'GOODS_IN', 'QUARANTINE', 'TRANSIT')),
    version         integer not null default 1,
    event_id        uuid    not null,
    primary key (organisation_id, place_id),
    unique (organisation_id, premises_id, code),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id)
);
select kernel.protect('inventory.place');
grant select, insert on inventory.place to pharmacyiq_app;
grant update (code, name, version, event_id) on inventory.place to pharmacyiq_app;

-- What the organisation keeps or kept: the pack as the catalogue described it when it was last received.
create table inventory.product (
    organisation_id uuid          not null,
    product         text          not null,
    name            text          not null,
    generic_name    text          not null,
    pack_size       numeric(10,3) not null check (pack_size > 0),
    unit            text          not null,
    primary key (organisation_id, product)
);
select kernel.protect('inventory.product');
grant select, insert on inventory.product to pharmacyiq_app;
grant update (name, generic_name, pack_size, unit) on inventory.product to pharmacyiq_app;

create table inventory.movement (
    organisation_id   uuid        not null,
    movement_id       uuid        not null,
    premises_id       uuid        not null,
    kind              text        not null check (kind in ('RECEIVE', 'PUT_AWAY', 'ISSUE', 'MOVE', 'TRANSFER_OUT', 'TRANSFER_IN',
                                                           'QUARANTINE', 'RELEASE', 'WASTE', 'ADJUST', 'REVERSAL')),
    reason            text        not null default '',
    note              text        not null default '',
    occurred_at       timestamptz not null,
    recorded_at       timestamptz not null,
    person_id         uuid        not null,
    event_id          uuid        not null,
    other_premises_id uuid,
    transfer_id       uuid,
    reverses          uuid,
    primary key (organisation_id, movement_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    foreign key (organisation_id, other_premises_id) references tenancy.premises (organisation_id, premises_id),
    foreign key (organisation_id, transfer_id) references inventory.movement (organisation_id, movement_id),
    foreign key (organisation_id, reverses) references inventory.movement (organisation_id, movement_id),
    check ((kind = 'REVERSAL') = (reverses is not null)),
    check (kind not in ('WASTE', 'ADJUST', 'QUARANTINE', 'RELEASE', 'REVERSAL') or reason <> ''),
    check ((kind in ('TRANSFER_OUT', 'TRANSFER_IN')) = (other_premises_id is not null) or kind = 'REVERSAL'),
    check ((kind = 'TRANSFER_IN') = (transfer_id is not null) or kind = 'REVERSAL')
);
select kernel.protect('inventory.movement');
create unique index reversed_once on inventory.movement (organisation_id, reverses) where reverses is not null;
create index movement_by_premises on inventory.movement (organisation_id, premises_id, movement_id);
create index movement_of_transfer on inventory.movement (organisation_id, transfer_id) where transfer_id is not null;
create index movement_to_premises on inventory.movement (organisation_id, other_premises_id, movement_id)
    where kind = 'TRANSFER_OUT';
grant select, insert on inventory.movement to pharmacyiq_app;

create table inventory.line (
    organisation_id uuid          not null,
    movement_id     uuid          not null,
    line_no         integer       not null check (line_no > 0),
    product         text          not null,
    batch           text          not null check (length(batch) between 1 and 20),
    expiry          date          not null,
    quantity        numeric(10,3) not null check (quantity > 0),
    from_place      uuid,
    to_place        uuid,
    primary key (organisation_id, movement_id, line_no),
    foreign key (organisation_id, movement_id) references inventory.movement (organisation_id, movement_id),
    foreign key (organisation_id, product) references inventory.product (organisation_id, product),
    foreign key (organisation_id, from_place) references inventory.place (organisation_id, place_id),
    foreign key (organisation_id, to_place) references inventory.place (organisation_id, place_id),
    check (from_place is not null or to_place is not null),
    check (from_place is distinct from to_place)
);
select kernel.protect('inventory.line');
create index line_by_batch on inventory.line (organisation_id, product, batch, movement_id);
grant select, insert on inventory.line to pharmacyiq_app;

-- What is where now. Zero rows stay: the batch has been there. "held" carries nothing: a row lock takes an UPDATE right
-- on some column, and this is the only one the application has.
create table inventory.balance (
    organisation_id uuid          not null,
    place_id        uuid          not null,
    product         text          not null,
    batch           text          not null,
    expiry          date          not null,
    premises_id     uuid          not null,
    quantity        numeric(13,3) not null constraint never_below_zero check (quantity >= 0),
    held            boolean,
    primary key (organisation_id, place_id, product, batch, expiry),
    foreign key (organisation_id, place_id) references inventory.place (organisation_id, place_id),
    foreign key (organisation_id, product) references inventory.product (organisation_id, product)
);
select kernel.protect('inventory.balance');
create index balance_by_product on inventory.balance (organisation_id, premises_id, product, expiry);
create index balance_by_expiry on inventory.balance (organisation_id, premises_id, expiry, product, batch, place_id)
    where quantity > 0;
grant select on inventory.balance to pharmacyiq_app;
grant update (held) on inventory.balance to pharmacyiq_app;

-- Posts a line to the balances. Runs as the owner, bound to the caller's organisation by the policies all the same.
create function inventory.post_line() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if new.from_place is not null then
        update inventory.balance
           set quantity = quantity - new.quantity
         where organisation_id = new.organisation_id
           and place_id = new.from_place
           and product = new.product
           and batch = new.batch
           and expiry = new.expiry;
        if not found then
            raise exception 'nothing to take' using errcode = 'check_violation', constraint = 'never_below_zero';
        end if;
    end if;
    if new.to_place is not null then
        insert into inventory.balance as b
               (organisation_id, place_id, product, batch, expiry, premises_id, quantity)
        select new.organisation_id, new.to_place, new.product, new.batch, new.expiry, p.premises_id, new.quantity
          from inventory.place p
         where p.organisation_id = new.organisation_id
           and p.place_id = new.to_place
        on conflict (organisation_id, place_id, product, batch, expiry)
        do update set quantity = b.quantity + excluded.quantity;
    end if;
    return null;
end $$;

create trigger post_line after insert on inventory.line
    for each row execute function inventory.post_line();
alter table inventory.line enable always trigger post_line;

create trigger append_only before update or delete on inventory.movement
    for each row execute function kernel.refuse_change();
alter table inventory.movement enable always trigger append_only;
create trigger never_emptied before truncate on inventory.movement
    for each statement execute function kernel.refuse_change();
alter table inventory.movement enable always trigger never_emptied;
create trigger append_only before update or delete on inventory.line
    for each row execute function kernel.refuse_change();
alter table inventory.line enable always trigger append_only;
create trigger never_emptied before truncate on inventory.line
    for each statement execute function kernel.refuse_change();
alter table inventory.line enable always trigger never_emptied;

-- GTINs this organisation linked to a pack itself, because the catalogue did not know them.
create table inventory.gtin_link (
    organisation_id uuid        not null,
    gtin            text        not null check (gtin ~ '^[0-9]{14}$'),
    product         text        not null,
    linked_at       timestamptz not null,
    person_id       uuid        not null,
    event_id        uuid        not null,
    primary key (organisation_id, gtin)
);
select kernel.protect('inventory.gtin_link');
grant select, insert on inventory.gtin_link to pharmacyiq_app;
grant update (product, linked_at, person_id, event_id) on inventory.gtin_link to pharmacyiq_app;
