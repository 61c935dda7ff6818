-- Whether a pack belonged in the controlled-drugs register on a day, for an organisation: the catalogue's word, or, while
-- the catalogue does not know, its pharmacist's.
create function medicines.register_required(of_organisation uuid, pack_code text, day date) returns boolean
    language sql stable
    as $$
    select coalesce((
        select coalesce(nullif(s.level, 'NEEDS_REVIEW'), d.level, 'NEEDS_REVIEW') in ('SCHEDULE_1', 'SCHEDULE_2')
          from medicines.pack p
          left join medicines.schedule s
            on s.vmp_code = p.vmp_code and s.since <= day and (s.until is null or s.until > day)
          left join lateral (
                select o.level
                  from medicines.schedule_decision o
                 where o.organisation_id = of_organisation
                   and medicines.current_code('vmp', o.vmp_code) = p.vmp_code
                   and o.since <= day
                 order by o.since desc, o.decided_at desc
                 limit 1) d on coalesce(s.level, 'NEEDS_REVIEW') = 'NEEDS_REVIEW'
         where p.code = medicines.current_code('ampp', pack_code)), false)
    $$;
grant execute on function medicines.register_required(uuid, text, date) to pharmacyiq_app;
