-- When an organisation's key was rotated, what lies under the old one is sealed anew by a role of its own, which reads and
-- rewrites sealed columns and nothing else, also where everybody else may only add.

grant usage on schema kernel, keys, audit to pharmacyiq_keeper;
grant execute on function kernel.current_organisation() to pharmacyiq_keeper;
grant execute on function kernel.bind(integer, uuid, bigint, bytea) to pharmacyiq_keeper;
grant execute on function audit.wrote_this_month(uuid) to pharmacyiq_keeper;
grant select on audit.event to pharmacyiq_keeper;
grant insert (organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed) on audit.event to pharmacyiq_keeper;
grant select, insert, update on audit.heartbeat to pharmacyiq_keeper;
grant select on keys.organisation_key to pharmacyiq_keeper;
grant insert (organisation_id, version, wrapped, wrapped_by) on keys.organisation_key to pharmacyiq_keeper;
grant update (wrapped, wrapped_by) on keys.organisation_key to pharmacyiq_keeper;
grant usage on schema tenancy to pharmacyiq_keeper;
grant select on tenancy.directory to pharmacyiq_keeper;

comment on column audit.subject_key.wrapped is 'secret: sealed; the key of one person or patient, under the organisation''s';

-- Every column that is sealed says so in its comment. The keeper reads the primary keys of their tables, because a box opens
-- only in the row it was sealed for.
create view keys.sealed_column with (security_invoker = true) as
    select c.oid::regclass::text as table_name, a.attname::text as column_name, k.attname::text as key_name,
           format_type(k.atttypid, null) as key_type, x.position
      from pg_catalog.pg_description d
      join pg_catalog.pg_class c on c.oid = d.objoid and d.classoid = 'pg_catalog.pg_class'::regclass
      join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
      join pg_catalog.pg_index i on i.indrelid = c.oid and i.indisprimary
     cross join lateral unnest(i.indkey) with ordinality x (number, position)
      join pg_catalog.pg_attribute k on k.attrelid = c.oid and k.attnum = x.number
     where d.objsubid > 0
       and a.atttypid = 'pg_catalog.bytea'::regtype
       and c.relkind in ('r', 'p')
       and not c.relispartition
       and (d.description like 'personal: sealed; %' or d.description like 'secret: sealed; %')
     order by 1, 2, x.position;
grant select on keys.sealed_column to pharmacyiq_app, pharmacyiq_keeper;

-- To be called by the owner whenever columns may have been added.
create function keys.let_keeper_reseal() returns void
    language plpgsql
    set search_path = pg_catalog, pg_temp
    as $$
declare
    each record;
begin
    for each in
        select table_name, column_name, string_agg(quote_ident(key_name), ', ') as keys from keys.sealed_column group by 1, 2
    loop
        execute format('grant usage on schema %I to pharmacyiq_keeper', split_part(each.table_name, '.', 1));
        execute format('grant select (%s, %I), update (%I) on %s to pharmacyiq_keeper',
            each.keys, each.column_name, each.column_name, each.table_name);
    end loop;
end $$;
revoke execute on function keys.let_keeper_reseal() from public;

-- What is only added to may still be sealed anew: the keeper has no right to any other of its columns.
create or replace function kernel.refuse_change() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'UPDATE' and current_user = 'pharmacyiq_keeper' then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create or replace function audit.refuse_key_change() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'UPDATE' and new.organisation_id = old.organisation_id and new.subject = old.subject
            and new.made_at = old.made_at and old.wrapped is not null
            and (new.wrapped is null or current_user = 'pharmacyiq_keeper') then
        return new;
    end if;
    raise exception 'a key of % can only be destroyed', tg_table_name using errcode = 'insufficient_privilege';
end $$;
