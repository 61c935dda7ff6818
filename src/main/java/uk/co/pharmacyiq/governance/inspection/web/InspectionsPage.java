package uk.co.pharmacyiq.governance.inspection.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.inspection.Inspection;
import uk.co.pharmacyiq.governance.inspection.ViewInspections;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** The passes given, and the form that gives another. */
record InspectionsPage(
        ViewInspections.Passes passes, @Nullable Fields typed, List<FieldError> errors) {

    static InspectionsPage of(ViewInspections.Passes passes, @Nullable Fields typed, @Nullable Refusal reason) {
        return new InspectionsPage(passes, typed, reason == null ? List.of() : FieldError.of(reason));
    }

    /** One pass as it stands on the page. */
    record Row(
            String href,
            String inspector,
            String body,
            String reason,
            String scope,
            String givenBy,
            String until,
            String state,
            String kind) {

        boolean good() {
            return kind.equals("soon");
        }
    }

    List<Row> rows() {
        return passes.passes().stream().map(this::row).toList();
    }

    private Row row(Inspection pass) {
        var scope = pass.scope();
        var where = scope.premises()
                .map(id -> ", " + passes.premises().getOrDefault(id, "other premises"))
                .orElse("");
        var about =
                scope.subject().map(one -> ", " + one.type() + " " + one.id()).orElse("");
        boolean good = pass.isGood(passes.at());
        return new Row(
                "/record/inspections/" + pass.id() + "/end",
                pass.guest().name(),
                pass.guest().body(),
                pass.guest().reason(),
                LondonTime.time(scope.from()) + " to " + LondonTime.time(scope.until()) + where + about,
                passes.people().getOrDefault(pass.createdBy(), "somebody who left"),
                LondonTime.time(pass.endedAt().orElse(pass.expiresAt())),
                good ? "Good" : pass.endedAt().isPresent() ? "Taken back" : "Over",
                good ? "soon" : "neutral");
    }

    String shown(String field, String first) {
        return typed == null ? first : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Choice> premises() {
        var chosen = shown("premises", "");
        return Stream.concat(
                        Stream.of(new Choice("", "All premises", chosen.isEmpty())),
                        passes.premises().entrySet().stream()
                                .sorted(Comparator.comparing(Map.Entry::getValue))
                                .map(one -> new Choice(
                                        one.getKey().toString(),
                                        one.getValue(),
                                        one.getKey().toString().equals(chosen))))
                .toList();
    }

    List<Choice> hours() {
        var chosen = shown("hours", InspectionForm.USUAL_HOURS);
        return Stream.of(
                        List.of("2", "2 hours"),
                        List.of("8", "8 hours"),
                        List.of("24", "1 day"),
                        List.of("72", "3 days"),
                        List.of("168", "7 days"),
                        List.of("336", "14 days"))
                .map(one ->
                        new Choice(one.getFirst(), one.getLast(), one.getFirst().equals(chosen)))
                .toList();
    }

    String firstDay() {
        return LondonTime.typed(passes.at().minus(java.time.Duration.ofDays(28)))
                .substring(0, 10);
    }

    String today() {
        return LondonTime.typed(passes.at()).substring(0, 10);
    }
}
