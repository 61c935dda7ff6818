package uk.co.pharmacyiq.medicines;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Brings a release of the catalogue in: a dm+d XML release (a folder, or the zip as TRUD delivers it), or a flat table of
 * packs (csv, csv.xz). All of it is read first, with bounded memory, into a temporary folder; then one transaction merges
 * it, so that the release before serves until the new one is whole, and a release that cannot be read changes nothing.
 *
 * <p>Each source (dm+d XML, flat table, our demonstration) keeps its own list: a row is withdrawn when no source lists it
 * any more. What a source cannot know (a flat table knows no barcode, legal category or schedule) it leaves as it is. Of
 * prices, names and sizes the release that came last tells. To be run as the database role of the catalogue.
 */
@Service
public class ImportMedicines {

    public static final String PERMISSION = "medicines.import";

    private static final Action<Imported> ACTION =
            Action.changes("MEDICINES_IMPORT", PERMISSION, Action.Scope.OPERATOR, Imported.class);

    private static final String DEMONSTRATION = "demonstration.csv";

    /**
     * What to bring in.
     *
     * @param release a folder, a zip, a csv or a csv.xz
     * @param report the file to write every rejected row into
     * @param acceptLosses whether it may lack much of what the release before it had
     */
    public record Request(Path release, Path report, boolean acceptLosses) {}

    /** What came of it. {@code changes} counts what differs from the release before. */
    public record Imported(long release, long rowsRead, long rowsRejected, long changes) {}

    /** A release that was read: where its rows are, what it is called, how many there were. */
    private record Read(Spool spool, Rejections rejections, String source, String name, long rows) {}

    private final UseCases useCases;
    private final StagingStore staging;
    private final CatalogueStore catalogue;
    private final ChangeStore changes;
    private final ScheduleImport schedules;

    ImportMedicines(
            UseCases useCases,
            StagingStore staging,
            CatalogueStore catalogue,
            ChangeStore changes,
            ScheduleImport schedules) {
        this.useCases = useCases;
        this.staging = staging;
        this.catalogue = catalogue;
        this.changes = changes;
        this.schedules = schedules;
    }

    /** Brings a release in, or says why not; then nothing has changed. */
    public Outcome<Imported> importRelease(Actor.Operator operator, Request request, ImportProgress progress) {
        try (var spool = new Spool();
                var rejections = new Rejections(request.report())) {
            var name = ReleaseFiles.bareName(request.release());
            try {
                var read = read(request.release(), name, spool, rejections, progress);
                return merge(operator, read, request.acceptLosses(), progress);
            } catch (ReleaseFiles.UnreadableRelease unreadable) {
                useCases.recordRefusal(operator, ACTION.name(), Target.of("release", name), unreadable.refusal());
                return refused(unreadable.refusal());
            }
        }
    }

    /** Brings our own small, invented catalogue in, so that a demonstration needs no download. */
    public Outcome<Imported> importDemonstration(Actor.Operator operator, Path report, ImportProgress progress) {
        try (var spool = new Spool();
                var rejections = new Rejections(report);
                var table = ImportMedicines.class.getResourceAsStream("/medicines/" + DEMONSTRATION)) {
            if (table == null) {
                throw new IllegalStateException("the demonstration catalogue is missing");
            }
            long rows = new FlatRelease(DEMONSTRATION, spool, rejections, progress).read(table);
            return merge(operator, new Read(spool, rejections, "demonstration", DEMONSTRATION, rows), true, progress);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Read read(Path release, String name, Spool spool, Rejections rejections, ImportProgress progress) {
        var xml = new XmlRelease(spool, rejections, progress);
        var flatRows = new long[] {-1};
        new ReleaseFiles(ReleaseFiles.Limits.USUAL).each(release, (file, in) -> {
            var part = XmlRelease.Part.of(file);
            if (part.isPresent()) {
                xml.read(file, part.get(), in);
            } else if (file.endsWith(".csv") && file.equals(name.replaceFirst("\\.xz$", ""))) {
                flatRows[0] = new FlatRelease(file, spool, rejections, progress).read(in);
            }
        });
        return flatRows[0] >= 0
                ? new Read(spool, rejections, "flat", name, flatRows[0])
                : new Read(spool, rejections, "dmd", name, xml.finish(name));
    }

    private Outcome<Imported> merge(Actor.Operator operator, Read read, boolean acceptLosses, ImportProgress progress) {
        var target = Target.of("release", read.name());
        return useCases.perform(operator, ACTION, target, work -> merge(work, read, acceptLosses, progress));
    }

    private Outcome<Imported> merge(Work work, Read read, boolean acceptLosses, ImportProgress progress) {
        progress.at("copying", read.rows());
        staging.lock(work);
        staging.copy(work, read.spool());
        staging.removeOrphans(work)
                .forEach(orphan -> read.rejections().add(orphan.file(), 0, orphan.code(), orphan.reason()));
        var losses = catalogue.losses(work, read.source());
        if (!acceptLosses && losses.tooMany()) {
            return refused(new MedicinesRefusal.ReleaseLosesTooMuch(losses.listed(), losses.missing()));
        }
        var release = catalogue.begin(work, read.source(), read.name(), schedules.rulesVersion(), read.rows());
        progress.at("comparing", read.rows());
        changes.record(work, release, read.source());
        progress.at("merging", read.rows());
        catalogue.merge(work, read.source());
        catalogue.countAnew(work);
        progress.at("scheduling", read.rows());
        schedules.refresh(work, release, read.spool());
        progress.at("indexing", read.rows());
        catalogue.rebuildPacks(work);
        catalogue.countAnew(work);
        var changed = catalogue.finish(work, release, read.rejections());
        work.about("release", release);
        work.note("rows", read.rows());
        work.note("rejected", read.rejections().total());
        work.note("changes", changed);
        progress.at("done", read.rows());
        return done(new Imported(release, read.rows(), read.rejections().total(), changed));
    }
}
