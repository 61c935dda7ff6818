-- What came on orders, what was wrong with it, what was invoiced and credited. Only added to; of a credit note its receipt is
-- added once.

create table inventory.order_receipt (
    organisation_id uuid          not null,
    order_id        uuid          not null,
    line_no         integer       not null,
    movement_id     uuid          not null,
    quantity        numeric(10,3) not null check (quantity > 0),
    received_by     uuid          not null,
    received_at     timestamptz   not null,
    event_id        uuid          not null,
    primary key (organisation_id, order_id, line_no, movement_id),
    foreign key (organisation_id, order_id, line_no) references inventory.order_line (organisation_id, order_id, line_no),
    foreign key (organisation_id, movement_id) references inventory.movement (organisation_id, movement_id)
);
select kernel.protect('inventory.order_receipt');
grant select, insert on inventory.order_receipt to pharmacyiq_app;
select audit.cover('inventory.order_receipt');

create table inventory.discrepancy (
    organisation_id uuid          not null,
    discrepancy_id  uuid          not null,
    order_id        uuid          not null,
    product         text          not null,
    kind            text          not null check (kind in ('SHORT', 'OVER', 'WRONG', 'SHORT_DATED', 'DAMAGED')),
    quantity        numeric(10,3) not null check (quantity > 0),
    note            bytea,
    recorded_by     uuid          not null,
    recorded_at     timestamptz   not null,
    event_id        uuid          not null,
    primary key (organisation_id, discrepancy_id),
    foreign key (organisation_id, order_id) references inventory.purchase_order (organisation_id, order_id)
);
select kernel.protect('inventory.discrepancy');
create index discrepancy_of_order on inventory.discrepancy (organisation_id, order_id);
comment on column inventory.discrepancy.note is 'personal: sealed; what somebody wrote about it; none where nothing was written';
grant select, insert on inventory.discrepancy to pharmacyiq_app;
select audit.cover('inventory.discrepancy');

-- Invoices are kept at least six years for tax, which covers the two years of regulation 24 of the Misuse of Drugs Regulations
-- 2001 for Schedules 3 and 5.
create table inventory.supplier_invoice (
    organisation_id uuid        not null,
    invoice_id      uuid        not null,
    order_id        uuid        not null,
    supplier_id     uuid        not null,
    number          text        not null check (number ~ '^[A-Za-z0-9/. -]{1,40}$'),
    dated_on        date        not null,
    total           bigint      not null check (total >= 0),
    controlled      boolean     not null,
    keep_until      date        not null check (keep_until >= dated_on + interval '6 years'),
    matched         boolean     not null,
    entered_by      uuid        not null,
    entered_at      timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, invoice_id),
    unique (organisation_id, supplier_id, number),
    foreign key (organisation_id, order_id) references inventory.purchase_order (organisation_id, order_id),
    foreign key (organisation_id, supplier_id) references inventory.supplier (organisation_id, supplier_id)
);
select kernel.protect('inventory.supplier_invoice');
create index invoice_of_order on inventory.supplier_invoice (organisation_id, order_id);
grant select, insert on inventory.supplier_invoice to pharmacyiq_app;
select audit.cover('inventory.supplier_invoice');

create table inventory.invoice_line (
    organisation_id uuid    not null,
    invoice_id      uuid    not null,
    order_id        uuid    not null,
    line_no         integer not null,
    packs           integer not null check (packs > 0),
    price           bigint  not null check (price >= 0),
    event_id        uuid    not null,
    primary key (organisation_id, invoice_id, line_no),
    foreign key (organisation_id, invoice_id) references inventory.supplier_invoice (organisation_id, invoice_id),
    foreign key (organisation_id, order_id, line_no) references inventory.order_line (organisation_id, order_id, line_no)
);
select kernel.protect('inventory.invoice_line');
create index invoice_line_of_order on inventory.invoice_line (organisation_id, order_id);
grant select, insert on inventory.invoice_line to pharmacyiq_app;
select audit.cover('inventory.invoice_line');

create table inventory.credit_note (
    organisation_id uuid        not null,
    credit_id       uuid        not null,
    order_id        uuid        not null,
    reason          text        not null check (reason in ('SHORT', 'OVER', 'WRONG', 'SHORT_DATED', 'DAMAGED', 'PRICE')),
    amount          bigint      not null check (amount > 0),
    requested_by    uuid        not null,
    requested_at    timestamptz not null,
    number          text        check (number ~ '^[A-Za-z0-9/. -]{1,40}$'),
    credited        bigint      check (credited >= 0),
    received_by     uuid,
    received_at     timestamptz,
    event_id        uuid        not null,
    primary key (organisation_id, credit_id),
    foreign key (organisation_id, order_id) references inventory.purchase_order (organisation_id, order_id),
    check ((number is null) = (credited is null) and (number is null) = (received_by is null)
           and (number is null) = (received_at is null))
);
select kernel.protect('inventory.credit_note');
create index credit_of_order on inventory.credit_note (organisation_id, order_id);
grant select, insert on inventory.credit_note to pharmacyiq_app;
grant update (number, credited, received_by, received_at, event_id) on inventory.credit_note to pharmacyiq_app;
select audit.cover('inventory.credit_note');

create function inventory.receive_credit_once() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if old.number is not null then
        raise exception 'a credit note that was received stands' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
grant execute on function inventory.receive_credit_once() to pharmacyiq_app;
create trigger receive_credit_once before update on inventory.credit_note
    for each row execute function inventory.receive_credit_once();
alter table inventory.credit_note enable always trigger receive_credit_once;

do $$
declare
    kept text;
begin
    foreach kept in array array['order_receipt', 'discrepancy', 'supplier_invoice', 'invoice_line'] loop
        execute format('create trigger append_only before update or delete on inventory.%I '
                       'for each row execute function kernel.refuse_change()', kept);
        execute format('alter table inventory.%I enable always trigger append_only', kept);
    end loop;
    foreach kept in array array['order_receipt', 'discrepancy', 'supplier_invoice', 'invoice_line', 'credit_note'] loop
        execute format('create trigger never_emptied before truncate on inventory.%I '
                       'for each statement execute function kernel.refuse_change()', kept);
        execute format('alter table inventory.%I enable always trigger never_emptied', kept);
    end loop;
end $$;
