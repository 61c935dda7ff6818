package uk.co.pharmacyiq.medicines;

import java.util.List;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.work.Work;

/** What a release changes, written down by comparing the staging tables with the catalogue before they are merged. */
@Repository
class ChangeStore {

    private static final List<String> NAMED = List.of("vtm", "vmp", "amp", "ampp");

    /** Told once the source has had a release before: of a first release, everything would be news. */
    private static final String ADDED = """
            insert into medicines.change (release_number, level, code, kind, before, after)
            select :release, '%1$s', s.code, 'added', '', s.name
              from pg_temp.new_%1$s s
             where not s.invalid
               and exists (select from medicines.release r where r.source = :source and r.number <> :release)
               and not exists (select from medicines.%1$s t where t.code = s.code)
               and not exists (select from pg_temp.new_recoded r where r.level = '%1$s' and r.new_code = s.code)
            on conflict do nothing
            """;

    private static final String REINSTATED = """
            insert into medicines.change (release_number, level, code, kind, before, after)
            select :release, '%1$s', s.code, 'reinstated', '', s.name
              from pg_temp.new_%1$s s
              join medicines.%1$s t on t.code = s.code
             where t.listed_by = '{}'
               and not s.invalid
            on conflict do nothing
            """;

    private static final String WITHDRAWN = """
            insert into medicines.change (release_number, level, code, kind, before, after)
            select :release, '%1$s', t.code, 'withdrawn', t.name, ''
              from medicines.%1$s t
             where t.listed_by = array[cast(:source as text)]
               and exists (select from pg_temp.new_%1$s)
               and not exists (select from pg_temp.new_%1$s s where s.code = t.code and not s.invalid)
               and not exists (select from pg_temp.new_recoded r where r.level = '%1$s' and r.old_code = t.code)
            on conflict do nothing
            """;

    private static final String RENAMED = """
            insert into medicines.change (release_number, level, code, kind, before, after)
            select :release, '%1$s', s.code, 'renamed', t.name, s.name
              from pg_temp.new_%1$s s
              join medicines.%1$s t on t.code = s.code
             where t.name <> s.name
            on conflict do nothing
            """;

    private static final List<String> OF_PACKS = List.of("""
            insert into medicines.change (release_number, level, code, kind, before, after)
            select :release, 'ampp', s.code, case when s.discontinued then 'discontinued' else 'reinstated' end, '', s.name
              from pg_temp.new_ampp s
              join medicines.ampp t on t.code = s.code
             where s.discontinued <> t.discontinued
            on conflict do nothing
            """, """
            insert into medicines.change (release_number, level, code, kind, before, after)
            select :release, 'ampp', s.code, 'repriced', coalesce(t.price::text, ''), coalesce(p.price::text, '')
              from pg_temp.new_ampp s
              join medicines.ampp t on t.code = s.code
              left join pg_temp.new_price p on p.ampp_code = s.code
             where t.price is distinct from p.price
            on conflict do nothing
            """, """
            insert into medicines.change (release_number, level, code, kind, before, after)
            select :release, 'vmpp', s.code, 'repriced', coalesce(t.tariff_price::text, ''), coalesce(d.price::text, '')
              from pg_temp.new_vmpp s
              join medicines.vmpp t on t.code = s.code
              left join pg_temp.new_tariff d on d.vmpp_code = s.code
             where t.tariff_price is distinct from d.price
            on conflict do nothing
            """);

    private static final List<String> RECODED = List.of("""
            insert into medicines.change (release_number, level, code, kind, before, after)
            select :release, r.level, r.new_code, 'recoded', r.old_code, r.new_code
              from pg_temp.new_recoded r
             where not exists (select from medicines.identifier_change i
                                where i.level = r.level and i.old_code = r.old_code and i.new_code = r.new_code)
               and exists (select code from medicines.vtm t where r.level = 'vtm' and t.code = r.old_code
                           union all
                           select code from medicines.vmp t where r.level = 'vmp' and t.code = r.old_code
                           union all
                           select code from medicines.vmpp t where r.level = 'vmpp' and t.code = r.old_code
                           union all
                           select code from medicines.amp t where r.level = 'amp' and t.code = r.old_code
                           union all
                           select code from medicines.ampp t where r.level = 'ampp' and t.code = r.old_code)
            on conflict do nothing
            """, """
            insert into medicines.identifier_change as t (level, old_code, new_code, release_number)
            select distinct on (r.level, r.old_code) r.level, r.old_code, r.new_code, :release
              from pg_temp.new_recoded r
             order by r.level, r.old_code, r.new_code desc
            on conflict (level, old_code) do update
               set new_code = excluded.new_code, release_number = excluded.release_number
             where t.new_code <> excluded.new_code
            """);

    private static final String RESCHEDULED = """
            insert into medicines.change (release_number, level, code, kind, before, after)
            select :release, 'vmp', t.vmp_code, 'rescheduled',
                   t.level || case when t.safe_custody then ' safe custody' else '' end,
                   coalesce(s.level || case when s.safe_custody then ' safe custody' else '' end, 'NEEDS_REVIEW')
              from medicines.schedule t
              left join pg_temp.new_schedule s
                on s.vmp_code = t.vmp_code and s.since <= :today and (s.until is null or s.until > :today)
             where t.since <= :today
               and (t.until is null or t.until > :today)
               and (t.level, t.safe_custody) is distinct from (s.level, s.safe_custody)
            on conflict do nothing
            """;

    /** Compares names, listing, prices, marks and identifiers. To be asked before the merge. */
    void record(Work work, long release, String source) {
        for (var table : NAMED) {
            for (var each : List.of(REINSTATED, RENAMED)) {
                work.sql(each.formatted(table)).param("release", release).update();
            }
            for (var each : List.of(ADDED, WITHDRAWN)) {
                work.sql(each.formatted(table))
                        .param("release", release)
                        .param("source", source)
                        .update();
            }
        }
        OF_PACKS.forEach(each -> work.sql(each).param("release", release).update());
        RECODED.forEach(each -> work.sql(each).param("release", release).update());
    }

    /** Compares schedules as they are today. To be asked before they are replaced. */
    void recordRescheduled(Work work, long release) {
        work.sql(RESCHEDULED)
                .param("release", release)
                .param("today", work.today())
                .update();
    }
}
