-- Premises that were handed to another organisation are closed here: their record stays and nothing new happens there.

alter table tenancy.premises
    add column closed_on     date,
    add column closing_event uuid,
    add constraint premises_closed_by_an_event check ((closed_on is null) = (closing_event is null));
comment on column tenancy.premises.closed_on is 'the day they were handed over; their code may be in use elsewhere since';
alter table tenancy.premises drop constraint premises_organisation_id_ods_code_key;
create unique index premises_by_ods on tenancy.premises (organisation_id, ods_code) where closed_on is null;
grant update (closed_on, closing_event) on tenancy.premises to pharmacyiq_app;

create function tenancy.stay_closed() returns trigger
    language plpgsql
    as $$
begin
    if old.closed_on is not null and current_user <> 'pharmacyiq_keeper' then
        raise exception 'closed premises stay as they are' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger stay_closed before update on tenancy.premises
    for each row execute function tenancy.stay_closed();
alter table tenancy.premises enable always trigger stay_closed;

-- The row is held: whoever closes the premises at this moment is waited for, and then seen.
create function tenancy.refuse_closed() returns trigger
    language plpgsql
    as $$
declare
    closed date;
begin
    select closed_on into closed
      from tenancy.premises
     where organisation_id = new.organisation_id
       and premises_id = new.premises_id
       for key share;
    if closed is not null then
        raise exception 'these premises were handed over' using errcode = 'check_violation', constraint = 'premises_open';
    end if;
    return new;
end $$;
