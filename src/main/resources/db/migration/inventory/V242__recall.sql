-- Alerts about medicines: what is recalled, whom it was addressed to, and what was done about it. Nothing of it is changed or
-- taken away; how far each premises has come follows from the steps.

create table inventory.alert (
    organisation_id uuid        not null,
    alert_id        uuid        not null,
    reference       text        not null check (length(reference) between 1 and 60),
    class           text        not null check (class in ('NATPSA', 'CLASS_1', 'CLASS_2', 'CLASS_3', 'CLASS_4', 'COMPANY_LED')),
    level           text        not null check (level in ('PATIENT', 'PHARMACY', 'WHOLESALER')),
    title           text        not null check (length(title) between 1 and 300),
    issued_at       timestamptz not null,
    received_at     timestamptz not null,
    due_at          timestamptz not null check (due_at >= issued_at),
    entered_by      uuid        not null,
    entered_at      timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, alert_id),
    unique (organisation_id, reference)
);
select kernel.protect('inventory.alert');
grant select, insert on inventory.alert to pharmacyiq_app;
select audit.cover('inventory.alert');

-- One line for each product and batch the alert names. No batch means every batch; no product means that the catalogue does
-- not know what is meant, and the batch alone points at the stock.
create table inventory.alert_lot (
    organisation_id uuid    not null,
    alert_id        uuid    not null,
    lot_no          integer not null check (lot_no > 0),
    name            text    not null check (length(name) <= 200),
    gtin            text    check (gtin ~ '^[0-9]{14}$'),
    licence         text    check (length(licence) between 1 and 30),
    product         text,
    batch           text    check (length(batch) between 1 and 20),
    batch_key       text    generated always as (upper(batch)) stored,
    expiry          date,
    primary key (organisation_id, alert_id, lot_no),
    foreign key (organisation_id, alert_id) references inventory.alert (organisation_id, alert_id),
    check (product is not null or batch is not null or name <> '' or gtin is not null or licence is not null)
);
select kernel.protect('inventory.alert_lot');
create index alert_lot_of_batch on inventory.alert_lot (organisation_id, batch_key);
create index alert_lot_of_product on inventory.alert_lot (organisation_id, product);
grant select, insert on inventory.alert_lot to pharmacyiq_app;
select audit.cover('inventory.alert_lot');

-- Whom it was addressed to: the premises there were when it came.
create table inventory.alert_premises (
    organisation_id uuid not null,
    alert_id        uuid not null,
    premises_id     uuid not null,
    primary key (organisation_id, alert_id, premises_id),
    foreign key (organisation_id, alert_id) references inventory.alert (organisation_id, alert_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id)
);
select kernel.protect('inventory.alert_premises');
create index alert_at_premises on inventory.alert_premises (organisation_id, premises_id, alert_id);
grant select, insert on inventory.alert_premises to pharmacyiq_app;
select audit.cover('inventory.alert_premises');

create table inventory.alert_step (
    organisation_id uuid        not null,
    alert_id        uuid        not null,
    premises_id     uuid        not null,
    step_no         integer     not null check (step_no > 0),
    step            text        not null check (step in ('ACKNOWLEDGED', 'HELD', 'ARRIVED', 'ACTED', 'ESCALATED', 'CLOSED')),
    taken_by        uuid,
    taken_at        timestamptz not null,
    quantity        numeric(13,3) check (quantity >= 0),
    movement_id     uuid,
    words           bytea,
    event_id        uuid        not null,
    primary key (organisation_id, alert_id, premises_id, step_no),
    foreign key (organisation_id, alert_id, premises_id)
        references inventory.alert_premises (organisation_id, alert_id, premises_id),
    foreign key (organisation_id, movement_id) references inventory.movement (organisation_id, movement_id),
    check (step <> 'CLOSED' or quantity is not null and words is not null),
    check ((step in ('HELD', 'ARRIVED')) = (movement_id is not null)),
    check ((step = 'ESCALATED') = (taken_by is null))
);
select kernel.protect('inventory.alert_step');
comment on column inventory.alert_step.words is
    'personal: sealed; who looked on the shelves and what they wrote; none where nothing was written';
create index alert_step_of_movement on inventory.alert_step (organisation_id, movement_id) where movement_id is not null;
grant select, insert on inventory.alert_step to pharmacyiq_app;
select audit.cover('inventory.alert_step');

do $$
declare
    each text;
begin
    foreach each in array array['alert', 'alert_lot', 'alert_premises', 'alert_step'] loop
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

-- A batch is looked for as people write it: capital and small letters alike, whatever the product. It is a column of its own
-- because behind the wall of an organisation an index serves plain columns only, not what a function makes of them.
alter table inventory.line add column batch_key text generated always as (upper(batch)) stored;
create index line_of_batch on inventory.line (organisation_id, batch_key, product);
alter table inventory.balance add column batch_key text generated always as (upper(batch)) stored;
create index balance_of_batch on inventory.balance (organisation_id, batch_key, product);
