package uk.co.pharmacyiq.patients.export;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.EveryRecord;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Writes a list part by part; what a part reads is on the record, and counted, before any of it is written. */
@Component
class ExportParts {

    /** How many patients stand in one entry of the record, and in memory. */
    static final int PART = 500;

    private static final Action<Part> READ = Action.changes(
            "PATIENTS_EXPORT_PART", AllowPatientExport.PERMISSION, Action.Scope.ORGANISATION, Part.class);

    private static final Action<Integer> COMPLETE = Action.changes(
            "PATIENTS_EXPORT_COMPLETE", AllowPatientExport.PERMISSION, Action.Scope.ORGANISATION, Integer.class);

    /** Some of the patients; what it says of them stays in this module. */
    private record Part(List<PatientRecord> records, Optional<PatientId> last) {}

    private final UseCases useCases;
    private final RemovalStepStore steps;
    private final EveryRecord everyRecord;

    ExportParts(UseCases useCases, RemovalStepStore steps, EveryRecord everyRecord) {
        this.useCases = useCases;
        this.steps = steps;
        this.everyRecord = everyRecord;
    }

    /** From now on the passphrase is gone and the list is out. */
    void begin(Work work, UUID removal, Canary canary) {
        steps.begin(work, removal, canary);
    }

    void write(Actor.Person asker, TakeExport.Begun begun, OutputStream out) throws IOException {
        try (var file = new ExportFile(out, begun)) {
            var after = Optional.<PatientId>empty();
            do {
                var part = must(read(asker, begun.removal(), after));
                for (var record : part.records()) {
                    file.add(record);
                }
                after = part.last();
            } while (after.isPresent());
            file.finish(must(complete(asker, begun.removal())));
        } finally {
            Arrays.fill(begun.passphrase(), '\0');
        }
    }

    /** What one part reads, it counts in the same transaction. */
    private Outcome<Part> read(Actor.Person asker, Removal removal, Optional<PatientId> after) {
        return useCases.perform(asker, READ, Target.of("removal", removal.id()), work -> {
            work.because(removal.wish().purpose().code());
            var page = everyRecord.next(work, removal.wish().premises(), after, PART);
            var records = page.records().stream()
                    .map(record -> removal.wish().clinical() ? record : record.withoutClinical())
                    .toList();
            int blanked = (int) records.stream()
                    .filter(record -> record.has("restricted-address"))
                    .count();
            steps.count(work, removal.id(), records.size(), blanked);
            work.fact("people", records.size());
            return done(new Part(
                    records.stream().map(PatientRecord::withoutWhereabouts).toList(), page.last()));
        });
    }

    private Outcome<Integer> complete(Actor.Person asker, Removal removal) {
        return useCases.perform(asker, COMPLETE, Target.of("removal", removal.id()), work -> {
            int left = everyRecord.restricted(work, removal.wish().premises());
            steps.complete(work, removal.id(), left);
            work.fact("left-out", left);
            return done(left);
        });
    }

    /** The line is cut where the record cannot be written, or the person may no longer: an unfinished file does not open. */
    private static <T> T must(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) ->
                throw new UncheckedIOException(new IOException("the export broke off: " + reason.code()));
        };
    }
}
