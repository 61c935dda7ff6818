-- No stock of a drug of the controlled-drugs register comes to premises or leaves them without its entry, and no entry is
-- made without its stock, whoever writes either (CD-02). Asked when the transaction commits.

alter table inventory.movement drop constraint movement_kind_check;
alter table inventory.movement add constraint movement_kind_check check (kind in (
    'RECEIVE', 'PUT_AWAY', 'ISSUE', 'MOVE', 'TRANSFER_OUT', 'TRANSFER_IN', 'QUARANTINE', 'RELEASE', 'WASTE', 'ADJUST',
    'REVERSAL', 'OPENING'));

-- Whether what a movement brought to or took from premises differs from what the register says of it. What is on its way
-- to premises is not there yet. The opening of a section says what was counted, whatever the books said before.
create function inventory.register_differs(of_organisation uuid, of_movement uuid) returns boolean
    language sql stable
    as $$
    with happened as (
        select m.kind, (m.occurred_at at time zone 'Europe/London')::date as day
          from inventory.movement m
         where m.organisation_id = of_organisation
           and m.movement_id = of_movement),
    moved as (
        select t.premises_id, l.product, l.quantity
          from inventory.line l
          join inventory.place t on t.organisation_id = l.organisation_id and t.place_id = l.to_place and t.kind <> 'TRANSIT'
         where l.organisation_id = of_organisation
           and l.movement_id = of_movement
        union all
        select f.premises_id, l.product, - l.quantity
          from inventory.line l
          join inventory.place f on f.organisation_id = l.organisation_id and f.place_id = l.from_place and f.kind <> 'TRANSIT'
         where l.organisation_id = of_organisation
           and l.movement_id = of_movement),
    net as (
        select premises_id, product, sum(quantity) as quantity
          from moved
         group by premises_id, product
        having sum(quantity) <> 0),
    entered as (
        select s.premises_id, e.section_id, sum(e.quantity) as quantity
          from controlled.entry e
          join controlled.section s on s.organisation_id = e.organisation_id and s.section_id = e.section_id
         where e.organisation_id = of_organisation
           and e.movement_id = of_movement
         group by s.premises_id, e.section_id),
    owed as (
        select n.premises_id, sp.section_id, sum(n.quantity) as quantity
          from net n
         cross join happened h
          join medicines.pack p on p.code = medicines.current_code('ampp', n.product)
          left join controlled.section_product sp
            on sp.organisation_id = of_organisation and sp.premises_id = n.premises_id and sp.vmp_code = p.vmp_code
         where medicines.register_required(of_organisation, n.product, h.day)
            or exists (select from entered e where e.section_id = sp.section_id)
         group by n.premises_id, sp.section_id)
    select coalesce((select kind <> 'OPENING' from happened), true)
       and exists (select from owed o full join entered e using (premises_id, section_id)
                    where o.quantity is distinct from e.quantity)
        or exists (select from owed o where o.section_id is null)
    $$;
grant execute on function inventory.register_differs(uuid, uuid) to pharmacyiq_app;

create function inventory.demand_register() returns trigger
    language plpgsql
    as $$
begin
    -- Of a movement of the same transaction the movement's own trigger asks, once for all its lines.
    if tg_table_name <> 'movement' and exists (
        select from inventory.movement m
         where m.organisation_id = new.organisation_id
           and m.movement_id = new.movement_id
           and m.xmin = pg_current_xact_id()::xid) then
        return null;
    end if;
    if inventory.register_differs(new.organisation_id, new.movement_id) then
        raise exception 'stock and controlled-drugs register would differ'
            using errcode = 'check_violation', constraint = 'register_agrees';
    end if;
    return null;
end $$;
revoke execute on function inventory.demand_register() from public;

create constraint trigger register_agrees after insert on inventory.movement
    deferrable initially deferred for each row execute function inventory.demand_register();
alter table inventory.movement enable always trigger register_agrees;
create constraint trigger register_agrees after insert on inventory.line
    deferrable initially deferred for each row execute function inventory.demand_register();
alter table inventory.line enable always trigger register_agrees;
create constraint trigger register_agrees after insert on controlled.entry
    deferrable initially deferred for each row when (new.movement_id is not null)
    execute function inventory.demand_register();
alter table controlled.entry enable always trigger register_agrees;
