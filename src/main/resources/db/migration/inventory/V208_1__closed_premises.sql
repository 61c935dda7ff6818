-- What the door refuses the ledger refuses too: nothing moves at premises that were handed over.

create trigger premises_open before insert on inventory.movement
    for each row execute function tenancy.refuse_closed();
alter table inventory.movement enable always trigger premises_open;
