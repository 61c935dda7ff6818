-- From whom an organisation buys, and what they ask. Prices are dated and only added to: what held on a day can be told later.

create table inventory.supplier (
    organisation_id uuid        not null references tenancy.organisation,
    supplier_id     uuid        not null,
    kind            text        not null check (kind in ('WHOLESALER', 'MANUFACTURER', 'PHARMACY')),
    name            bytea       not null,
    address         bytea       not null,
    account         bytea       not null,
    order_email     bytea       not null,
    licence         text        not null check (licence ~ '^[A-Za-z0-9()/ -]{0,30}$'),
    channel         text        not null check (channel in ('CSV_FILE', 'JSON_FILE', 'PAPER')),
    minimum_order   bigint      not null check (minimum_order >= 0),
    lead_days       integer     not null check (lead_days between 0 and 60),
    cut_off         time        not null,
    active          boolean     not null default true,
    version         integer     not null default 1,
    changed_by      uuid        not null,
    changed_at      timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, supplier_id)
);
select kernel.protect('inventory.supplier');
comment on column inventory.supplier.name is 'personal: sealed; name of the firm, which may be that of a person';
comment on column inventory.supplier.address is 'personal: sealed; address of the firm';
comment on column inventory.supplier.account is 'personal: sealed; number of the pharmacy''s account with the firm';
comment on column inventory.supplier.order_email is 'personal: sealed; where orders are sent; may name a person';
grant select, insert on inventory.supplier to pharmacyiq_app;
grant update (kind, name, address, account, order_email, licence, channel, minimum_order, lead_days, cut_off, active,
              version, changed_by, changed_at, event_id) on inventory.supplier to pharmacyiq_app;
select audit.cover('inventory.supplier');

-- Each list that was taken in. Lists of concessions belong to no supplier.
create table inventory.price_list (
    organisation_id uuid        not null references tenancy.organisation,
    list_id         uuid        not null,
    supplier_id     uuid,
    rows_taken      integer     not null,
    rows_refused    integer     not null,
    taken_by        uuid        not null,
    taken_at        timestamptz not null,
    event_id        uuid        not null,
    primary key (organisation_id, list_id),
    foreign key (organisation_id, supplier_id) references inventory.supplier (organisation_id, supplier_id)
);
select kernel.protect('inventory.price_list');
grant select, insert on inventory.price_list to pharmacyiq_app;
select audit.cover('inventory.price_list');

create table inventory.supplier_price (
    organisation_id uuid   not null,
    supplier_id     uuid   not null,
    product         text   not null,
    since           date   not null,
    list_id         uuid   not null,
    pack_price      bigint not null check (pack_price >= 0),
    availability    text   not null check (availability in ('AVAILABLE', 'SHORT', 'NONE')),
    primary key (organisation_id, supplier_id, product, since, list_id),
    foreign key (organisation_id, supplier_id) references inventory.supplier (organisation_id, supplier_id),
    foreign key (organisation_id, product) references inventory.product (organisation_id, product),
    foreign key (organisation_id, list_id) references inventory.price_list (organisation_id, list_id)
);
select kernel.protect('inventory.supplier_price');
create index price_of_product on inventory.supplier_price (organisation_id, product, supplier_id, since);
grant select, insert on inventory.supplier_price to pharmacyiq_app;

-- What the NHS pays for a pack in a month in which the Drug Tariff pays too little.
create table inventory.concession (
    organisation_id uuid   not null,
    virtual_pack    text   not null,
    month           date   not null check (extract(day from month) = 1),
    list_id         uuid   not null,
    price           bigint not null check (price >= 0),
    primary key (organisation_id, virtual_pack, month, list_id),
    foreign key (organisation_id, list_id) references inventory.price_list (organisation_id, list_id)
);
select kernel.protect('inventory.concession');
grant select, insert on inventory.concession to pharmacyiq_app;

insert into audit.uncovered (table_name, reason) values
    ('inventory.supplier_price', 'rows of a price list: each belongs to a list, which is covered'),
    ('inventory.concession', 'rows of a list of concessions: each belongs to a list, which is covered');

do $$
declare
    kept text;
begin
    foreach kept in array array['price_list', 'supplier_price', 'concession'] loop
        execute format('create trigger append_only before update or delete on inventory.%I '
                       'for each row execute function kernel.refuse_change()', kept);
        execute format('alter table inventory.%I enable always trigger append_only', kept);
        execute format('create trigger never_emptied before truncate on inventory.%I '
                       'for each statement execute function kernel.refuse_change()', kept);
        execute format('alter table inventory.%I enable always trigger never_emptied', kept);
    end loop;
end $$;
