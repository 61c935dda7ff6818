package uk.co.pharmacyiq.patients.intake;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.intake.ImportReport.Row;
import uk.co.pharmacyiq.patients.intake.ImportReport.State;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.patients.search.Candidate;
import uk.co.pharmacyiq.patients.search.Candidates;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Takes patients in from another system: each row in a piece of work of its own, whole or not at all, so that each patient's
 * entry on the record holds what was written of them and of nobody else. Checked first, nothing is written.
 */
@Service
public class ImportPatients {

    public static final String PERMISSION = "patients.import";

    /** The name of the act on the record. */
    public static final String ACT = "PATIENT_IMPORT";

    /** How many patients one request may bring. */
    public static final int MOST = 1_000;

    private static final Action<Part> CHECK =
            Action.looks("PATIENT_IMPORT_CHECK", PERMISSION, Action.Scope.PREMISES, Part.class);

    private static final Action<Part> TAKE = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Part.class);

    /** How many rows are compared with the records there are in one piece of work, and stand in one entry of the record. */
    private static final int CHECKED_AT_ONCE = 50;

    /** Rows that were looked at together. */
    private record Part(List<Row> rows) {}

    /** In what form patients are sent. */
    public enum Form {
        CSV,
        FHIR
    }

    /**
     * What was sent.
     *
     * @param firstLine the line on which the text begins in the file it is part of; 1 where it is all of it
     * @param check whether nothing is to be written yet
     * @param duplicates whether rows are taken too that are likely of somebody who has a record
     */
    public record Request(
            PremisesId premises, Form form, String text, int firstLine, boolean check, boolean duplicates) {

        @Override
        public String toString() {
            return "Request[" + form + "]";
        }
    }

    private final UseCases useCases;
    private final Records records;
    private final Candidates candidates;
    private final ImportedStore imported;
    private final ImportMarks marks;

    ImportPatients(
            UseCases useCases, Records records, Candidates candidates, ImportedStore imported, ImportMarks marks) {
        this.useCases = useCases;
        this.records = records;
        this.candidates = candidates;
        this.imported = imported;
        this.marks = marks;
    }

    /** Every row with what becomes of it; refused as a whole where the text is no table and no bundle. */
    public Outcome<ImportReport> take(Actor.Person actor, Request request) {
        var asker = actor.with(actor.request().composed());
        var read = switch (request.form()) {
            case CSV -> PatientTable.read(request.text(), request.firstLine());
            case FHIR -> PatientBundle.read(request.text(), request.firstLine());
        };
        return switch (read) {
            case Refused<List<Incoming>>(var reason) -> refusedWhole(asker, request, reason);
            case Done<List<Incoming>>(var rows) ->
                rows.size() > MOST ? refusedWhole(asker, request, IntakeRefusal.TOO_MANY) : each(asker, request, rows);
        };
    }

    private Outcome<ImportReport> refusedWhole(Actor.Person actor, Request request, Refusal reason) {
        useCases.recordRefusal(actor, ACT, Target.at(request.premises()), reason);
        return refused(reason);
    }

    private Outcome<ImportReport> each(Actor.Person actor, Request request, List<Incoming> rows) {
        var report = new ArrayList<Row>();
        int size = request.check() ? CHECKED_AT_ONCE : 1;
        for (int from = 0; from < rows.size(); from += size) {
            var part = rows.subList(from, Math.min(from + size, rows.size()));
            switch (together(actor, request, part)) {
                case Done<Part>(var done) -> report.addAll(done.rows());
                case Refused<Part>(var reason) -> {
                    if (reason.kind() != Refusal.Kind.INVALID && report.isEmpty()) {
                        return refused(reason);
                    }
                    part.forEach(row -> report.add(Row.refused(row.line(), reason)));
                }
            }
        }
        return done(new ImportReport(request.check(), List.copyOf(report)));
    }

    private Outcome<Part> together(Actor.Person actor, Request request, List<Incoming> rows) {
        return useCases.perform(actor, request.check() ? CHECK : TAKE, Target.at(request.premises()), work -> {
            work.because("import");
            var taken = new ArrayList<Row>();
            for (var row : rows) {
                switch (one(work, request, row)) {
                    case Done<Row>(var done) -> taken.add(done);
                    case Refused<Row>(var reason) -> {
                        return refused(reason);
                    }
                }
            }
            return done(new Part(List.copyOf(taken)));
        });
    }

    private Outcome<Row> one(Work work, Request request, Incoming incoming) {
        return switch (incoming) {
            case Incoming.Faulty(var line, var wrong) -> done(Row.refused(line, wrong));
            case Incoming.Whole row -> {
                var early = row.inTheFuture(work.today());
                yield early.isEmpty() ? one(work, request, row) : done(Row.refused(row.line(), early));
            }
        };
    }

    private Outcome<Row> one(Work work, Request request, Incoming.Whole row) {
        var key = marks.of(work, row.key());
        var content = marks.of(work, row.content());
        var known = imported.find(work, key);
        if (known.isPresent()) {
            boolean same = MessageDigest.isEqual(known.get().content(), content);
            return done(Row.known(row.line(), known.get().patient(), same));
        }
        var alike = candidates.like(work, row.facts());
        boolean likely = alike.stream().anyMatch(each -> each.score() >= Candidate.LIKELY);
        if (likely && !request.duplicates()) {
            return done(Row.duplicate(row.line(), alike));
        }
        if (request.check()) {
            return done(Row.of(row.line(), State.TAKEN, Optional.empty(), alike));
        }
        return records.register(work, request.premises(), row.facts(), Why.of("Taken in from another system"))
                .then(patient -> {
                    work.about("patient", patient);
                    imported.add(work, key, content, patient);
                    return done(Row.of(row.line(), State.TAKEN, Optional.of(patient), alike));
                });
    }
}
