-- Counts the rows anew after an import, so that the planner knows what it deals with; only an owner may.
create function medicines.count_anew() returns void
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
begin
    analyze medicines.unit, medicines.supplier, medicines.vtm, medicines.vmp, medicines.vmpp, medicines.amp,
        medicines.ampp, medicines.gtin, medicines.identifier_change, medicines.schedule, medicines.change, medicines.pack;
end $$;
grant execute on function medicines.count_anew() to pharmacyiq_catalogue;
