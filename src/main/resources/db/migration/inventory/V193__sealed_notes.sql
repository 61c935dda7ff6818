-- What somebody wrote about a movement of stock may name a patient or a colleague: it is kept sealed.

do $$
begin
    if pg_relation_size('inventory.movement') > 0 then
        raise exception 'this database holds notes that are not sealed: begin with a new database';
    end if;
end
$$;

alter table inventory.movement
    drop column note,
    add column note bytea;
comment on column inventory.movement.note is
    'personal: sealed; what somebody wrote about it; none where nothing was written';
