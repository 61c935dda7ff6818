-- Orders to suppliers. No order is ever removed; its lines change only while it is a draft, and each step stands.

create table inventory.purchase_order (
    organisation_id uuid        not null,
    order_id        uuid        not null,
    premises_id     uuid        not null,
    number          bigint      not null check (number > 0),
    supplier_id     uuid        not null,
    state           text        not null check (state in ('DRAFT', 'AWAITING_APPROVAL', 'PLACED', 'PART_RECEIVED',
                                                          'RECEIVED', 'CLOSED_SHORT', 'CANCELLED')),
    created_by      uuid        not null,
    created_at      timestamptz not null,
    placed_at       timestamptz,
    expected_on     date,
    version         integer     not null default 1,
    event_id        uuid        not null,
    primary key (organisation_id, order_id),
    unique (organisation_id, premises_id, number),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    foreign key (organisation_id, supplier_id) references inventory.supplier (organisation_id, supplier_id)
);
select kernel.protect('inventory.purchase_order');
create index order_open on inventory.purchase_order (organisation_id, premises_id)
    where state in ('DRAFT', 'AWAITING_APPROVAL', 'PLACED', 'PART_RECEIVED');
grant select, insert on inventory.purchase_order to pharmacyiq_app;
grant update (state, placed_at, expected_on, version, event_id) on inventory.purchase_order to pharmacyiq_app;
select audit.cover('inventory.purchase_order');

-- "why" holds the numbers the proposal was made from, as JSON; empty where somebody added the line.
create table inventory.order_line (
    organisation_id uuid          not null,
    order_id        uuid          not null,
    line_no         integer       not null check (line_no > 0),
    product         text          not null,
    pack_size       numeric(10,3) not null check (pack_size > 0),
    proposed_packs  integer       not null check (proposed_packs >= 0),
    packs           integer       not null check (packs between 0 and 100000),
    price           bigint        check (price >= 0),
    paid            bigint        check (paid >= 0),
    concession      boolean       not null,
    tariff          text          not null,
    schedule        text          not null,
    requisition     boolean       not null,
    why             text          not null,
    received        numeric(13,3) not null default 0 check (received >= 0),
    event_id        uuid          not null,
    primary key (organisation_id, order_id, line_no),
    unique (organisation_id, order_id, product),
    foreign key (organisation_id, order_id) references inventory.purchase_order (organisation_id, order_id),
    foreign key (organisation_id, product) references inventory.product (organisation_id, product)
);
select kernel.protect('inventory.order_line');
grant select, insert on inventory.order_line to pharmacyiq_app;
grant update (packs, received, event_id) on inventory.order_line to pharmacyiq_app;
select audit.cover('inventory.order_line');

create table inventory.order_step (
    organisation_id uuid        not null,
    order_id        uuid        not null,
    step_no         integer     not null check (step_no > 0),
    from_state      text        not null,
    to_state        text        not null,
    taken_by        uuid        not null,
    taken_at        timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, order_id, step_no),
    foreign key (organisation_id, order_id) references inventory.purchase_order (organisation_id, order_id)
);
select kernel.protect('inventory.order_step');
grant select, insert on inventory.order_step to pharmacyiq_app;
select audit.cover('inventory.order_step');
create trigger append_only before update or delete on inventory.order_step
    for each row execute function kernel.refuse_change();
alter table inventory.order_step enable always trigger append_only;
create trigger never_emptied before truncate on inventory.order_step
    for each statement execute function kernel.refuse_change();
alter table inventory.order_step enable always trigger never_emptied;

-- What was ordered stands as it was sent, whoever writes: quantities change in a draft only, receipts on a placed order only.
create function inventory.keep_order() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
declare
    now_in text;
begin
    select o.state into now_in
      from inventory.purchase_order o
     where o.organisation_id = new.organisation_id
       and o.order_id = new.order_id;
    if tg_op = 'INSERT' and now_in <> 'DRAFT'
            or tg_op = 'UPDATE' and new.packs <> old.packs and now_in <> 'DRAFT'
            or tg_op = 'UPDATE' and new.received <> old.received and now_in not in ('PLACED', 'PART_RECEIVED') then
        raise exception 'an order that is % keeps its lines', now_in using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
grant execute on function inventory.keep_order() to pharmacyiq_app;
create trigger keep_order before insert or update on inventory.order_line
    for each row execute function inventory.keep_order();
alter table inventory.order_line enable always trigger keep_order;

create function inventory.end_order() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
begin
    if old.state in ('RECEIVED', 'CLOSED_SHORT', 'CANCELLED') then
        raise exception 'an order that is % stays so', old.state using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
grant execute on function inventory.end_order() to pharmacyiq_app;
create trigger end_order before update on inventory.purchase_order
    for each row execute function inventory.end_order();
alter table inventory.purchase_order enable always trigger end_order;
