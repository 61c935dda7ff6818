-- What goes back to suppliers leaves the stock by a movement of its own, and waits for its credit note.

alter table inventory.movement drop constraint movement_kind_check;
alter table inventory.movement add constraint movement_kind_check check (kind in (
    'RECEIVE', 'PUT_AWAY', 'ISSUE', 'MOVE', 'TRANSFER_OUT', 'TRANSFER_IN', 'QUARANTINE', 'RELEASE', 'WASTE', 'ADJUST',
    'REVERSAL', 'OPENING', 'SUPPLIER_RETURN'));
alter table inventory.movement add constraint return_has_reason check (kind <> 'SUPPLIER_RETURN' or reason <> '');

alter table inventory.credit_note drop constraint credit_note_reason_check;
alter table inventory.credit_note add constraint credit_note_reason_check check (reason in (
    'SHORT', 'OVER', 'WRONG', 'SHORT_DATED', 'DAMAGED', 'PRICE', 'RECALLED'));

create table inventory.supplier_return (
    organisation_id uuid        not null,
    return_id       uuid        not null,
    premises_id     uuid        not null,
    supplier_id     uuid        not null,
    movement_id     uuid        not null,
    reason          text        not null check (reason in ('SHORT_DATED', 'WRONG', 'DAMAGED', 'RECALLED', 'OVER')),
    authorisation   text        check (authorisation ~ '^[A-Za-z0-9/. -]{1,40}$'),
    collected_on    date        not null,
    order_id        uuid,
    credit_id       uuid,
    made_by         uuid        not null,
    made_at         timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, return_id),
    unique (organisation_id, movement_id),
    unique (organisation_id, credit_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    foreign key (organisation_id, supplier_id) references inventory.supplier (organisation_id, supplier_id),
    foreign key (organisation_id, movement_id) references inventory.movement (organisation_id, movement_id),
    foreign key (organisation_id, order_id) references inventory.purchase_order (organisation_id, order_id),
    foreign key (organisation_id, credit_id) references inventory.credit_note (organisation_id, credit_id),
    check (credit_id is null or order_id is not null)
);
select kernel.protect('inventory.supplier_return');
create index return_by_premises on inventory.supplier_return (organisation_id, premises_id, return_id);
create index return_of_order on inventory.supplier_return (organisation_id, order_id) where order_id is not null;
grant select, insert on inventory.supplier_return to pharmacyiq_app;
select audit.cover('inventory.supplier_return');

create trigger append_only before update or delete on inventory.supplier_return
    for each row execute function kernel.refuse_change();
alter table inventory.supplier_return enable always trigger append_only;
create trigger never_emptied before truncate on inventory.supplier_return
    for each statement execute function kernel.refuse_change();
alter table inventory.supplier_return enable always trigger never_emptied;
