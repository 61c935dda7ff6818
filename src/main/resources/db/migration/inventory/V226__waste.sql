-- Waste that leaves premises: what was booked out of quarantine for which contractor, and the papers that came of it. Only
-- added to.

create table inventory.waste_consignment (
    organisation_id uuid        not null,
    consignment_id  uuid        not null,
    premises_id     uuid        not null,
    code            text        not null check (code in ('MEDICINES', 'CYTOTOXIC')),
    note_number     text        check (note_number ~ '^[A-Za-z0-9/. -]{1,40}$'),
    words           bytea       not null,
    booked_by       uuid        not null,
    booked_at       timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, consignment_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id)
);
select kernel.protect('inventory.waste_consignment');
create index consignment_by_premises on inventory.waste_consignment (organisation_id, premises_id, consignment_id);
comment on column inventory.waste_consignment.words is
    'personal: sealed; the waste contractor and the container';
grant select, insert on inventory.waste_consignment to pharmacyiq_app;
select audit.cover('inventory.waste_consignment');

-- One movement for each lot. What it was worth is kept as it was when it was booked; none where no price was known.
create table inventory.waste_lot (
    organisation_id uuid    not null,
    consignment_id  uuid    not null,
    movement_id     uuid    not null,
    pence           bigint  check (pence >= 0),
    event_id        uuid    not null,
    primary key (organisation_id, consignment_id, movement_id),
    unique (organisation_id, movement_id),
    foreign key (organisation_id, consignment_id)
        references inventory.waste_consignment (organisation_id, consignment_id),
    foreign key (organisation_id, movement_id) references inventory.movement (organisation_id, movement_id)
);
select kernel.protect('inventory.waste_lot');
grant select, insert on inventory.waste_lot to pharmacyiq_app;
select audit.cover('inventory.waste_lot');

create table inventory.waste_paper (
    organisation_id uuid        not null,
    consignment_id  uuid        not null,
    paper_id        uuid        not null,
    kind            text        not null check (kind in ('NOTE', 'CERTIFICATE')),
    number          text        not null check (number ~ '^[A-Za-z0-9/. -]{1,40}$'),
    dated_on        date        not null,
    words           bytea       not null,
    noted_by        uuid        not null,
    noted_at        timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, consignment_id, paper_id),
    unique (organisation_id, consignment_id, kind, number),
    foreign key (organisation_id, consignment_id)
        references inventory.waste_consignment (organisation_id, consignment_id)
);
select kernel.protect('inventory.waste_paper');
comment on column inventory.waste_paper.words is 'personal: sealed; who signed the paper';
grant select, insert on inventory.waste_paper to pharmacyiq_app;
select audit.cover('inventory.waste_paper');

do $$
declare
    kept text;
begin
    foreach kept in array array['waste_consignment', 'waste_lot', 'waste_paper'] loop
        execute format('create trigger append_only before update or delete on inventory.%I '
                       'for each row execute function kernel.refuse_change()', kept);
        execute format('alter table inventory.%I enable always trigger append_only', kept);
        execute format('create trigger never_emptied before truncate on inventory.%I '
                       'for each statement execute function kernel.refuse_change()', kept);
        execute format('alter table inventory.%I enable always trigger never_emptied', kept);
    end loop;
end $$;
