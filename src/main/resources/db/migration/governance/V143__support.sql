-- The vendor's support comes in by the same passes as an inspector, for hours instead of days, and sees areas of the record only.

alter table governance.inspection
    add column areas text[] not null default '{}',
    add check (cardinality(areas) = 0 or expires_at <= created_at + interval '8 hours');
grant select (areas) on governance.inspection to pharmacyiq_doorman;

drop function governance.enter_inspection(bytea, timestamptz);
create function governance.enter_inspection(token bytea, moment timestamptz)
    returns table (organisation_id uuid, inspection_id uuid, inspector text, expires_at timestamptz, areas text[])
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
    as $$
        select i.organisation_id, i.inspection_id, i.inspector, i.expires_at, i.areas
          from governance.inspection i
         where i.token_hash = enter_inspection.token
           and i.ended_at is null
           and i.expires_at > enter_inspection.moment
    $$;
revoke execute on function governance.enter_inspection(bytea, timestamptz) from public;
grant execute on function governance.enter_inspection(bytea, timestamptz) to pharmacyiq_app;
grant create on schema governance to pharmacyiq_doorman;
alter function governance.enter_inspection(bytea, timestamptz) owner to pharmacyiq_doorman;
revoke create on schema governance from pharmacyiq_doorman;
