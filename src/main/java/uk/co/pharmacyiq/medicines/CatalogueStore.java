package uk.co.pharmacyiq.medicines;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.work.Work;

/**
 * Merges the staging tables into the catalogue: only rows that differ are written, none is ever deleted. Each source speaks
 * for itself: a row is withdrawn when no source lists it any more, and what one source cannot know it leaves as it is.
 */
@Repository
class CatalogueStore {

    private static final String LOSSES = """
            select count(*) as listed, count(*) filter (where s.code is null) as missing
              from medicines.ampp a
              left join pg_temp.new_ampp s on s.code = a.code
             where :source = any (a.listed_by)
            """;

    private static final String RELEASE = """
            insert into medicines.release (source, name, rules, imported_at, rows_read, rows_rejected, changes)
            values (:source, :name, :rules, :at, :read, 0, 0)
            returning number
            """;

    private static final String FINISH = """
            update medicines.release
               set rows_rejected = :rejected,
                   changes = (select count(*) from medicines.change where release_number = :release)
             where number = :release
            returning changes
            """;

    private static final String REJECTED = """
            insert into medicines.rejected (release_number, file, reason, row_count)
            values (:release, :file, :reason, :count)
            """;

    private static final List<String> LOOKUPS = List.of("""
            insert into medicines.unit as t (code, name)
            select code, name from pg_temp.new_unit
            on conflict (code) do update set name = excluded.name where t.name <> excluded.name
            """, """
            insert into medicines.supplier as t (code, name)
            select code, name from pg_temp.new_supplier
            on conflict (code) do update set name = excluded.name where t.name <> excluded.name
            """);

    /** Whether this source lists the row from now on, and whether that is news. */
    private static final String LISTING = """
            listed_by = case when excluded.listed_by = '{}' then array_remove(t.listed_by, :source)
                             when :source = any (t.listed_by) then t.listed_by
                             else array_append(t.listed_by, :source) end
            """;

    private static final String LISTING_CHANGES = "(excluded.listed_by = '{}') = (:source = any (t.listed_by))";

    private static final String LISTED = "case when s.invalid then '{}' else array[cast(:source as text)] end";

    private static final List<String> MERGES = List.of("""
            insert into medicines.vtm as t (code, name, listed_by)
            select s.code, s.name, %3$s from pg_temp.new_vtm s
            on conflict (code) do update set name = excluded.name, %1$s
             where t.name <> excluded.name or %2$s
            """, """
            insert into medicines.vmp as t (code, vtm_code, name, control_category, listed_by)
            select s.code, s.vtm_code, s.name, c.category, %3$s
              from pg_temp.new_vmp s
              left join pg_temp.new_control c on c.vmp_code = s.code
            on conflict (code) do update
               set vtm_code = coalesce(excluded.vtm_code, t.vtm_code),
                   name = excluded.name,
                   control_category = coalesce(excluded.control_category, t.control_category),
                   %1$s
             where t.name <> excluded.name
                or coalesce(excluded.vtm_code, t.vtm_code) is distinct from t.vtm_code
                or coalesce(excluded.control_category, t.control_category) is distinct from t.control_category
                or %2$s
            """, """
            insert into medicines.vmpp as t (code, vmp_code, pack_size, unit_code, tariff, tariff_price, listed_by)
            select s.code, s.vmp_code, s.pack_size, s.unit_code, coalesce(l.name, d.tariff, ''), d.price, %3$s
              from pg_temp.new_vmpp s
              left join pg_temp.new_tariff d on d.vmpp_code = s.code
              left join pg_temp.new_lookup l on l.kind = 'DT_PAYMENT_CATEGORY' and l.code = d.tariff
            on conflict (code) do update
               set vmp_code = excluded.vmp_code, pack_size = excluded.pack_size, unit_code = excluded.unit_code,
                   tariff = excluded.tariff, tariff_price = excluded.tariff_price, %1$s
             where (t.vmp_code, t.pack_size, t.unit_code, t.tariff, t.tariff_price)
                   is distinct from (excluded.vmp_code, excluded.pack_size, excluded.unit_code, excluded.tariff,
                                     excluded.tariff_price)
                or %2$s
            """, """
            insert into medicines.amp as t (code, vmp_code, name, supplier_code, listed_by)
            select s.code, s.vmp_code, s.name, s.supplier_code, %3$s from pg_temp.new_amp s
            on conflict (code) do update
               set vmp_code = excluded.vmp_code, name = excluded.name, supplier_code = excluded.supplier_code, %1$s
             where (t.vmp_code, t.name, t.supplier_code)
                   is distinct from (excluded.vmp_code, excluded.name, excluded.supplier_code)
                or %2$s
            """, """
            insert into medicines.ampp as t (code, vmpp_code, amp_code, name, supplier_name, legal_category, discontinued,
                                             price, price_basis, listed_by)
            select s.code, s.vmpp_code, coalesce(s.amp_code, o.amp_code), s.name,
                   coalesce(s.supplier_name, o.supplier_name, ''),
                   coalesce(l.name, s.legal_category, o.legal_category, ''),
                   coalesce(s.discontinued, o.discontinued, false),
                   p.price, coalesce(b.name, p.basis, ''), %3$s
              from pg_temp.new_ampp s
              left join medicines.ampp o on o.code = s.code
              left join pg_temp.new_price p on p.ampp_code = s.code
              left join pg_temp.new_lookup l on l.kind = 'LEGAL_CATEGORY' and l.code = s.legal_category
              left join pg_temp.new_lookup b on b.kind = 'PRICE_BASIS' and b.code = p.basis
            on conflict (code) do update
               set vmpp_code = excluded.vmpp_code, amp_code = excluded.amp_code, name = excluded.name,
                   supplier_name = excluded.supplier_name, legal_category = excluded.legal_category,
                   discontinued = excluded.discontinued, price = excluded.price, price_basis = excluded.price_basis, %1$s
             where (t.vmpp_code, t.amp_code, t.name, t.supplier_name, t.legal_category, t.discontinued, t.price,
                    t.price_basis)
                   is distinct from (excluded.vmpp_code, excluded.amp_code, excluded.name, excluded.supplier_name,
                                     excluded.legal_category, excluded.discontinued, excluded.price, excluded.price_basis)
                or %2$s
            """, """
            insert into medicines.gtin as t (gtin, ampp_code, since, until, listed_by)
            select s.gtin, s.ampp_code, s.since, s.until, array[cast(:source as text)] from pg_temp.new_gtin s
            on conflict (gtin, ampp_code) do update set since = excluded.since, until = excluded.until, %1$s
             where (t.since, t.until) is distinct from (excluded.since, excluded.until) or %2$s
            """);

    private static final String UNLIST_BARCODES = """
            update medicines.gtin t
               set listed_by = array_remove(listed_by, :source)
             where :source = any (listed_by)
               and exists (select from pg_temp.new_gtin)
               and not exists (select from pg_temp.new_gtin s where s.gtin = t.gtin and s.ampp_code = t.ampp_code)
            """;

    /** Virtual packs that only another source lists follow their product to its new identifier. */
    private static final String FOLLOW = """
            update medicines.vmpp t
               set vmp_code = r.new_code
              from pg_temp.new_recoded r
              join medicines.vmp n on n.code = r.new_code
             where r.level = 'vmp'
               and r.old_code = t.vmp_code
            """;

    /** Words are cut for packs that are new or differ only: that is what takes the time. */
    private static final String PACKS = """
            insert into medicines.pack as t (code, name, vmpp_code, vmp_code, vmp_name, supplier, pack_size, unit,
                                             legal_category, discontinued, withdrawn, price, words, place)
            select d.*, array_to_tsvector(medicines.words(d.name || ' ' || d.vmp_name || ' ' || d.supplier)),
                   case when d.discontinued or d.withdrawn then '1' else '0' end
                       || lower(d.vmp_name) || ' ~ ' || lower(d.name) || ' ~ ' || d.code
              from (select a.code, a.name, a.vmpp_code, v.code as vmp_code, v.name as vmp_name,
                           coalesce(s.name, a.supplier_name) as supplier, p.pack_size, u.name as unit,
                           a.legal_category, a.discontinued, a.listed_by = '{}' as withdrawn, a.price
                      from medicines.ampp a
                      join medicines.vmpp p on p.code = a.vmpp_code
                      join medicines.vmp v on v.code = p.vmp_code
                      join medicines.unit u on u.code = p.unit_code
                      left join medicines.amp m on m.code = a.amp_code
                      left join medicines.supplier s on s.code = m.supplier_code) d
              left join medicines.pack o on o.code = d.code
             where o.code is null
                or (o.name, o.vmpp_code, o.vmp_code, o.vmp_name, o.supplier, o.pack_size, o.unit, o.legal_category,
                    o.discontinued, o.withdrawn, o.price)
                   is distinct from (d.name, d.vmpp_code, d.vmp_code, d.vmp_name, d.supplier, d.pack_size, d.unit,
                                     d.legal_category, d.discontinued, d.withdrawn, d.price)
            on conflict (code) do update
               set name = excluded.name, vmpp_code = excluded.vmpp_code, vmp_code = excluded.vmp_code,
                   vmp_name = excluded.vmp_name, supplier = excluded.supplier, pack_size = excluded.pack_size,
                   unit = excluded.unit, legal_category = excluded.legal_category, discontinued = excluded.discontinued,
                   withdrawn = excluded.withdrawn, price = excluded.price, words = excluded.words, place = excluded.place
            """;

    /** How many packs the source listed, and how many of them a release lacks. */
    record Losses(long listed, long missing) {

        /** A release may lack a fifth of the packs before it; more is taken for a file cut short. */
        private static final long MOST_PERCENT = 20;

        private static final long COUNT_FROM = 100;

        boolean tooMany() {
            return missing > COUNT_FROM && missing * 100 > listed * MOST_PERCENT;
        }
    }

    Losses losses(Work work, String source) {
        return work.sql(LOSSES).param("source", source).query(Losses.class).single();
    }

    /** Opens a release; answers its number. */
    long begin(Work work, String source, String name, String rules, long rowsRead) {
        return work.sql(RELEASE)
                .param("source", source)
                .param("name", name)
                .param("rules", rules)
                .param("at", Timestamp.from(work.now()))
                .param("read", rowsRead)
                .query(Long.class)
                .single();
    }

    /** Brings the tables to what the source now says. */
    void merge(Work work, String source) {
        LOOKUPS.forEach(each -> work.sql(each).update());
        for (var merge : MERGES) {
            work.sql(merge.formatted(LISTING, LISTING_CHANGES, LISTED))
                    .param("source", source)
                    .update();
        }
        for (var table : List.of("vtm", "vmp", "vmpp", "amp", "ampp")) {
            work.sql("""
                    update medicines.%1$s t
                       set listed_by = array_remove(listed_by, :source)
                     where :source = any (listed_by)
                       and exists (select from pg_temp.new_%1$s)
                       and not exists (select from pg_temp.new_%1$s s where s.code = t.code)
                    """.formatted(table)).param("source", source).update();
        }
        work.sql(UNLIST_BARCODES).param("source", source).update();
        work.sql(FOLLOW).update();
    }

    /** Lets the planner know how much there is now. */
    void countAnew(Work work) {
        work.sql("select medicines.count_anew()").query((_, _) -> true).list();
    }

    /** Brings the searched rows to what the tables say. */
    void rebuildPacks(Work work) {
        work.sql(PACKS).update();
    }

    /** Closes a release; answers how much it changed. */
    long finish(Work work, long release, Rejections rejections) {
        rejections
                .counts()
                .forEach((kind, count) -> work.sql(REJECTED)
                        .param("release", release)
                        .param("file", kind.file())
                        .param("reason", kind.reason())
                        .param("count", count)
                        .update());
        return work.sql(FINISH)
                .param("rejected", rejections.total())
                .param("release", release)
                .query(Long.class)
                .single();
    }
}
