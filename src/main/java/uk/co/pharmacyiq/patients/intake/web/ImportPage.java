package uk.co.pharmacyiq.patients.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.intake.ImportReport;
import uk.co.pharmacyiq.patients.intake.ImportReport.State;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** The form, and what became of what was sent. */
record ImportPage(
        String premises, List<Choice> forms, String text, String summary, List<Line> lines, List<FieldError> errors) {

    /** A row that somebody must look at; rows that went well are counted. */
    record Line(int number, String state, String kind, String field, String whatToDo, List<String> links) {

        static Line of(String premises, ImportReport.Row row) {
            return new Line(
                    row.line(),
                    words(row.state()),
                    row.state() == State.REFUSED ? "expired" : "soon",
                    row.wrong().isEmpty() ? "" : row.wrong().getFirst().field(),
                    row.wrong().isEmpty()
                            ? "Could be the same as somebody who has a record: compare."
                            : String.join(
                                    " ",
                                    row.wrong().stream()
                                            .map(each -> each.whatToDo())
                                            .toList()),
                    (row.alike().isEmpty() ? row.patient().stream().toList() : row.alike())
                            .stream()
                                    .map(PatientId::toString)
                                    .map(id -> "/premises/" + premises + "/patients/" + id)
                                    .toList());
        }
    }

    static ImportPage of(
            PremisesId premises, @Nullable Fields typed, @Nullable ImportReport report, @Nullable Refusal reason) {
        var form = typed == null ? "csv" : typed.shown("form");
        return new ImportPage(
                premises.toString(),
                List.of(
                        new Choice("csv", "A table (CSV)", !form.equals("fhir")),
                        new Choice("fhir", "A FHIR bundle, as PDS sends it", form.equals("fhir"))),
                typed == null || report != null && !report.check() ? "" : typed.shown("text"),
                report == null ? "" : summary(report),
                report == null
                        ? List.of()
                        : report.rows().stream()
                                .filter(row -> row.state() != State.UNCHANGED)
                                .filter(row -> row.state() != State.TAKEN
                                        || !row.alike().isEmpty())
                                .map(row -> Line.of(premises.toString(), row))
                                .toList(),
                reason == null ? List.of() : FieldError.of(reason));
    }

    private static String summary(ImportReport report) {
        return report.count(State.TAKEN) + (report.check() ? " can be taken, " : " taken, ")
                + report.count(State.UNCHANGED) + " taken before, "
                + report.count(State.DIFFERS) + " taken before and different now, "
                + report.count(State.DUPLICATE) + " likely duplicates, "
                + report.count(State.REFUSED) + " to be put right.";
    }

    private static String words(State state) {
        return switch (state) {
            case TAKEN -> "Taken: compare";
            case UNCHANGED -> "Taken before";
            case DIFFERS -> "Different now";
            case DUPLICATE -> "Likely duplicate";
            case REFUSED -> "Put right";
        };
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
