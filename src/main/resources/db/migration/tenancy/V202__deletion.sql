-- What may only be added to may still be deleted for good by the owner of the database, for an organisation that leaves: when
-- two of its people agreed, the waiting time is over and nobody withdrew it. The record, keys and the steps of leaving stay.

create function tenancy.may_be_deleted(organisation uuid) returns boolean
    language sql stable
    as $$
    select exists (
        select from tenancy.departure_step agreed
         where agreed.organisation_id = may_be_deleted.organisation
           and agreed.step = 'deletion-agreed'
           and agreed.due_at <= now()
           and not exists (
               select from tenancy.departure_step later
                where later.organisation_id = agreed.organisation_id
                  and later.departure_id = agreed.departure_id
                  and later.step in ('deletion-withdrawn', 'deleted')
                  and later.at >= agreed.at))
    $$;

create or replace function kernel.refuse_change() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'UPDATE' and current_user = 'pharmacyiq_keeper' then
        return new;
    end if;
    if tg_op = 'DELETE' and tg_level = 'ROW' and current_user = 'pharmacyiq_migrator' then
        if tg_table_schema not in ('audit', 'keys') and tg_table_name <> 'departure_step'
                and tenancy.may_be_deleted((to_jsonb(old) ->> 'organisation_id')::uuid) then
            return old;
        end if;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
