package uk.co.pharmacyiq.medicines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.medicines.Spool.Stage;
import uk.co.pharmacyiq.work.Work;

/** The temporary tables a release is copied into before it is merged; they die with the transaction. */
@Repository
class StagingStore {

    private static final String LOCK = "select pg_advisory_xact_lock(76313060)";

    /** Tables that grow from nothing within one transaction are joined by hash, whatever old counts suggest. */
    private static final List<String> MANNERS =
            List.of("set local enable_nestloop = off", "set local work_mem = '64MB'", "set local jit = off");

    /** Rows that name something no release has told us of. */
    private static final List<Orphans> ORPHANS = List.of(
            new Orphans("f_vmpp", "the virtual pack names a product that is not there", """
                    delete from pg_temp.new_vmpp s
                     where not exists (select from pg_temp.new_vmp n where n.code = s.vmp_code)
                       and not exists (select from medicines.vmp o where o.code = s.vmp_code)
                    returning s.code
                    """),
            new Orphans("f_vmpp", "the virtual pack names a unit that is not there", """
                    delete from pg_temp.new_vmpp s
                     where not exists (select from pg_temp.new_unit n where n.code = s.unit_code)
                       and not exists (select from medicines.unit o where o.code = s.unit_code)
                    returning s.code
                    """),
            new Orphans("f_amp", "the product names a virtual product that is not there", """
                    delete from pg_temp.new_amp s
                     where not exists (select from pg_temp.new_vmp n where n.code = s.vmp_code)
                       and not exists (select from medicines.vmp o where o.code = s.vmp_code)
                    returning s.code
                    """),
            new Orphans("f_ampp", "the pack names a virtual pack that is not there", """
                    delete from pg_temp.new_ampp s
                     where not exists (select from pg_temp.new_vmpp n where n.code = s.vmpp_code)
                       and not exists (select from medicines.vmpp o where o.code = s.vmpp_code)
                    returning s.code
                    """),
            new Orphans("f_ampp", "the pack names a product that is not there", """
                    delete from pg_temp.new_ampp s
                     where s.amp_code is not null
                       and not exists (select from pg_temp.new_amp n where n.code = s.amp_code)
                       and not exists (select from medicines.amp o where o.code = s.amp_code)
                    returning s.code
                    """),
            new Orphans("f_gtin", "the barcode names a pack that is not there", """
                    delete from pg_temp.new_gtin s
                     where not exists (select from pg_temp.new_ampp n where n.code = s.ampp_code)
                       and not exists (select from medicines.ampp o where o.code = s.ampp_code)
                    returning s.ampp_code
                    """));

    private record Orphans(String file, String reason, String delete) {}

    /** A row that was read but names something unknown. */
    record Orphan(String file, String reason, String code) {}

    /** Keeps a second import waiting until this one is over. */
    void lock(Work work) {
        work.sql(LOCK).query((_, _) -> true).list();
        MANNERS.forEach(each -> work.sql(each).update());
    }

    /** Copies all that was read into staging tables. */
    void copy(Work work, Spool spool) {
        for (var stage : Stage.values()) {
            var table = stage.definition();
            work.sql("create temporary table %s on commit drop".formatted(table))
                    .update();
            copy(work, spool, stage);
        }
    }

    /** Copies the rows of one staging table that was computed later. */
    void copy(Work work, Spool spool, Stage stage) {
        try (var rows = spool.rows(stage)) {
            work.copyIn("copy pg_temp." + stage.table() + " from stdin", rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        work.sql("analyze pg_temp." + stage.table()).update();
    }

    /** Takes out what hangs in the air; what is left can be merged. */
    List<Orphan> removeOrphans(Work work) {
        return ORPHANS.stream()
                .flatMap(orphans -> work
                        .sql(orphans.delete())
                        .query((row, _) -> new Orphan(orphans.file(), orphans.reason(), row.getString(1)))
                        .list()
                        .stream())
                .toList();
    }
}
