-- Which legal entity keeps which premises. Stock that goes from one legal entity to another is wholesale, however well they know
-- each other: it takes an authorisation (WDA(H)), for controlled drugs a licence of the Home Office, and a record kept five years.

create table inventory.legal_entity (
    organisation_id uuid    not null,
    entity_id       uuid    not null,
    name            bytea   not null,
    wda_number      text    not null default '' check (length(wda_number) <= 40),
    licence_number  text    not null default '' check (length(licence_number) <= 40),
    event_id        uuid    not null,
    primary key (organisation_id, entity_id)
);
select kernel.protect('inventory.legal_entity');
comment on column inventory.legal_entity.name is 'personal: sealed; name of the legal entity, which may be a person trading alone';
comment on column inventory.legal_entity.wda_number is 'wholesale dealer authorisation for human medicines, as the MHRA lists it';
comment on column inventory.legal_entity.licence_number is 'Home Office licence for controlled drugs';
grant select, insert on inventory.legal_entity to pharmacyiq_app;
grant update (name, wda_number, licence_number, event_id) on inventory.legal_entity to pharmacyiq_app;
select audit.cover('inventory.legal_entity');

-- Premises that stand here not at all belong to the organisation itself.
create table inventory.premises_entity (
    organisation_id uuid not null,
    premises_id     uuid not null,
    entity_id       uuid not null,
    event_id        uuid not null,
    primary key (organisation_id, premises_id),
    foreign key (organisation_id, premises_id) references tenancy.premises (organisation_id, premises_id),
    foreign key (organisation_id, entity_id) references inventory.legal_entity (organisation_id, entity_id)
);
select kernel.protect('inventory.premises_entity');
grant select, insert on inventory.premises_entity to pharmacyiq_app;
grant update (entity_id, event_id) on inventory.premises_entity to pharmacyiq_app;
select audit.cover('inventory.premises_entity');

-- The record of good distribution practice: under which authorisation what went from whom to whom. Lines are those of the movement.
create table inventory.wholesale_supply (
    organisation_id uuid not null,
    movement_id     uuid not null,
    from_entity     uuid,
    to_entity       uuid,
    wda_number      text not null check (length(wda_number) between 1 and 40),
    licence_number  text not null check (length(licence_number) <= 40),
    keep_until      date not null,
    event_id        uuid not null,
    primary key (organisation_id, movement_id),
    foreign key (organisation_id, movement_id) references inventory.movement (organisation_id, movement_id),
    foreign key (organisation_id, from_entity) references inventory.legal_entity (organisation_id, entity_id),
    foreign key (organisation_id, to_entity) references inventory.legal_entity (organisation_id, entity_id),
    check (from_entity is distinct from to_entity)
);
select kernel.protect('inventory.wholesale_supply');
grant select, insert on inventory.wholesale_supply to pharmacyiq_app;
select audit.cover('inventory.wholesale_supply');
create trigger append_only before update or delete on inventory.wholesale_supply
    for each row execute function kernel.refuse_change();
alter table inventory.wholesale_supply enable always trigger append_only;
create trigger never_emptied before truncate on inventory.wholesale_supply
    for each statement execute function kernel.refuse_change();
alter table inventory.wholesale_supply enable always trigger never_emptied;
