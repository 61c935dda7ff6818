package uk.co.pharmacyiq.patients.intake.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.intake.ImportPatients;
import uk.co.pharmacyiq.patients.intake.ImportReport;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Patients from other systems, as programs send them on behalf of somebody. */
@RestController
class ImportsApi {

    private final Api api;
    private final ImportPatients importPatients;

    ImportsApi(Api api, ImportPatients importPatients) {
        this.api = api;
        this.importPatients = importPatients;
    }

    /** A field that is wrong, and what to do. */
    record WrongAnswer(String field, String whatToDo) {}

    /** What became of a row. */
    record RowAnswer(int line, String state, @Nullable String patient, List<String> alike, List<WrongAnswer> wrong) {

        static RowAnswer of(ImportReport.Row row) {
            return new RowAnswer(
                    row.line(),
                    row.state().name().toLowerCase(Locale.ROOT),
                    row.patient().map(PatientId::toString).orElse(null),
                    row.alike().stream().map(PatientId::toString).toList(),
                    row.wrong().stream()
                            .map(each -> new WrongAnswer(each.field(), each.whatToDo()))
                            .toList());
        }
    }

    /** What became of all rows. */
    record ReportAnswer(boolean check, long taken, List<RowAnswer> rows) {

        static ReportAnswer of(ImportReport report) {
            return new ReportAnswer(
                    report.check(),
                    report.count(ImportReport.State.TAKEN),
                    report.rows().stream().map(RowAnswer::of).toList());
        }
    }

    @PostMapping("/api/v1/premises/{premises}/patient-imports")
    @Permitted(ImportPatients.PERMISSION)
    ResponseEntity<ReportAnswer> importPatients(
            Actor.Person actor, @PathVariable String premises, @RequestBody ImportInput.PatientImportBody body) {
        var where = RequestNotes.premises(premises);
        return api.ok(api.ask(
                        actor,
                        ImportPatients.ACT,
                        Target.at(where),
                        ImportInput.request(where, Fields.ofBody(body)),
                        request -> importPatients.take(actor, request))
                .then(report -> Outcome.done(ReportAnswer.of(report))));
    }
}
