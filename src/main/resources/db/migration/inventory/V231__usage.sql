-- What was used each day, kept up from the movements as they are posted, and how each pack is reordered.

create table inventory.usage_day (
    organisation_id uuid          not null,
    premises_id     uuid          not null,
    product         text          not null,
    day             date          not null,
    quantity        numeric(13,3) not null,
    primary key (organisation_id, premises_id, product, day) include (quantity),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    foreign key (organisation_id, product) references inventory.product (organisation_id, product)
);

-- Those that stand already. The owner sees them only while the wall is not forced on it.
alter table inventory.movement no force row level security;
alter table inventory.line no force row level security;
insert into inventory.usage_day (organisation_id, premises_id, product, day, quantity)
select m.organisation_id, m.premises_id, l.product, (m.occurred_at at time zone 'Europe/London')::date, sum(l.quantity)
  from inventory.movement m
  join inventory.line l on l.organisation_id = m.organisation_id and l.movement_id = m.movement_id
 where m.kind = 'ISSUE'
   and not exists (select from inventory.movement r
                    where r.organisation_id = m.organisation_id and r.reverses = m.movement_id)
 group by 1, 2, 3, 4;
alter table inventory.movement force row level security;
alter table inventory.line force row level security;

select kernel.protect('inventory.usage_day');
grant select, insert on inventory.usage_day to pharmacyiq_app;
grant update (quantity) on inventory.usage_day to pharmacyiq_app;
insert into audit.uncovered (table_name, reason) values
    ('inventory.usage_day', 'sums of lines of the ledger, which are covered; kept up by the database as they are posted');

-- What is issued is used; what takes an issue back takes it off the day of that issue. Nothing else is usage.
create function inventory.count_usage() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
declare
    posted  record;
    counted numeric := new.quantity;
begin
    select m.kind, m.premises_id, m.occurred_at, m.reverses into posted
      from inventory.movement m
     where m.organisation_id = new.organisation_id
       and m.movement_id = new.movement_id;
    if posted.kind = 'REVERSAL' then
        counted := -counted;
        select m.kind, m.premises_id, m.occurred_at, m.reverses into posted
          from inventory.movement m
         where m.organisation_id = new.organisation_id
           and m.movement_id = posted.reverses;
    end if;
    if posted.kind = 'ISSUE' then
        insert into inventory.usage_day as u (organisation_id, premises_id, product, day, quantity)
        values (new.organisation_id, posted.premises_id, new.product,
                (posted.occurred_at at time zone 'Europe/London')::date, counted)
        on conflict (organisation_id, premises_id, product, day)
        do update set quantity = u.quantity + excluded.quantity;
    end if;
    return null;
end $$;
grant execute on function inventory.count_usage() to pharmacyiq_app;

create trigger count_usage after insert on inventory.line
    for each row execute function inventory.count_usage();
alter table inventory.line enable always trigger count_usage;

-- How a pack is reordered at premises; where nothing is said, by its usage. Packs that are alike are reordered together, unless
-- one is kept by itself.
create table inventory.reorder_rule (
    organisation_id uuid          not null,
    premises_id     uuid          not null,
    product         text          not null,
    method          text          not null check (method in ('USAGE', 'REPLACE', 'FIXED', 'NEVER')),
    least           numeric(10,3) not null check (least >= 0),
    most            numeric(10,3) not null check (most >= least),
    by_itself       boolean       not null,
    set_by          uuid          not null,
    set_at          timestamptz   not null,
    event_id        uuid          not null,
    primary key (organisation_id, premises_id, product),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    foreign key (organisation_id, product) references inventory.product (organisation_id, product)
);
select kernel.protect('inventory.reorder_rule');
grant select, insert on inventory.reorder_rule to pharmacyiq_app;
grant update (method, least, most, by_itself, set_by, set_at, event_id) on inventory.reorder_rule to pharmacyiq_app;
select audit.cover('inventory.reorder_rule');
