-- By what the NHS and the regulator know premises. A code or number belongs to one active premises of the installation at a
-- time. What is in use stands here without saying whose it is: the holder is a digest of identifiers only its owner sees.

alter table tenancy.premises
    add column gphc_number text check (gphc_number ~ '^[19][0-9]{6}$');
comment on column tenancy.premises.gphc_number is
    'number of the premises in the register of the General Pharmaceutical Council; empty where they were added before it was asked for';

create function tenancy.holder(organisation uuid, premises uuid) returns bytea
    language sql immutable
    as $$ select sha256(convert_to(organisation::text || '/' || premises::text, 'UTF8')) $$;
revoke execute on function tenancy.holder(uuid, uuid) from public;
grant execute on function tenancy.holder(uuid, uuid) to pharmacyiq_app;

create table tenancy.identifier (
    kind   text  not null check (kind in ('ODS', 'GPHC')),
    value  text  not null check (length(value) between 5 and 7),
    holder bytea check (length(holder) = 32),
    primary key (kind, value)
);
comment on table tenancy.identifier is 'shared: published codes of premises that are in use here, without whose they are; names nobody';
grant select, insert, update (holder) on tenancy.identifier to pharmacyiq_app;

insert into audit.uncovered (table_name, reason) values
    ('tenancy.identifier', 'follows the premises, which are covered; a row changes with premises added or closed, in the same work');

do $$
declare
    each record;
begin
    for each in select organisation_id from tenancy.directory loop
        perform kernel.assume(each.organisation_id);
        insert into tenancy.identifier (kind, value, holder)
        select 'ODS', ods_code, tenancy.holder(organisation_id, premises_id)
          from tenancy.premises
         where organisation_id = each.organisation_id
        on conflict do nothing;
    end loop;
end $$;
