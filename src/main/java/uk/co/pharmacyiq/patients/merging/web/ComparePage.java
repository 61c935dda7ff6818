package uk.co.pharmacyiq.patients.merging.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.merging.CompareRecords;
import uk.co.pharmacyiq.patients.merging.Conflict;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** Two records side by side, with what must be decided before they are one. */
record ComparePage(
        PremisesId premises,
        CompareRecords.Compared compared,
        @Nullable Fields typed,
        List<FieldError> errors) {

    /** One kind of fact in both records. */
    record Row(String what, List<String> left, List<String> right, String mark, String markKind) {}

    /** A place that both fill differently. */
    record Decision(
            String name,
            String legend,
            List<Choice> options,
            @Nullable String error) {}

    static ComparePage of(
            PremisesId premises, CompareRecords.Compared compared, @Nullable Fields typed, @Nullable Refusal reason) {
        return new ComparePage(premises, compared, typed, reason == null ? List.of() : FieldError.of(reason));
    }

    Lines.Brief left() {
        return Lines.Brief.of(compared.survivor());
    }

    Lines.Brief right() {
        return Lines.Brief.of(compared.other());
    }

    String path() {
        return record(compared.survivor()) + "/merge/" + compared.other().id();
    }

    /** The same with the roles changed. */
    String turnedPath() {
        return record(compared.other()) + "/merge/" + compared.survivor().id();
    }

    String recordPath(boolean ofSurvivor) {
        return record(ofSurvivor ? compared.survivor() : compared.other());
    }

    String listPath() {
        return "/premises/" + premises + "/patients/duplicates";
    }

    private String record(PatientRecord record) {
        return "/premises/" + premises + "/patients/" + record.id();
    }

    List<String> why() {
        return compared.pair().map(pair -> pair.likeness().why()).orElse(List.of());
    }

    @Nullable
    String dismissPath() {
        return compared.pair()
                .map(pair -> listPath() + "/" + pair.id() + "/dismiss")
                .orElse(null);
    }

    @Nullable
    String obstacle() {
        return compared.obstacle().map(Refusal::advice).orElse(null);
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var kind : FactKind.values()) {
            var left = Lines.of(compared.survivor(), kind);
            var right = Lines.of(compared.other(), kind);
            if (!left.isEmpty() || !right.isEmpty()) {
                rows.add(row(kind, left, right));
            }
        }
        return rows;
    }

    private Row row(FactKind kind, List<String> left, List<String> right) {
        if (kind == FactKind.NO_KNOWN_ALLERGIES && knowsAllergies()) {
            return new Row(kind.title(), left, right, "Gives way to the allergy", "soon");
        }
        if (left.equals(right)) {
            return new Row(kind.title(), left, right, "The same", "neutral");
        }
        if (left.isEmpty() || right.isEmpty()) {
            return new Row(kind.title(), left, right, "Kept", "ok");
        }
        boolean decided = compared.toDecide().stream()
                .anyMatch(conflict -> conflict.survivors().kind() == kind);
        return decided
                ? new Row(kind.title(), left, right, "Differs: choose below", "soon")
                : new Row(kind.title(), left, right, "Both are kept", "ok");
    }

    private boolean knowsAllergies() {
        return !compared.survivor().of(FactKind.ALLERGY).isEmpty()
                || !compared.other().of(FactKind.ALLERGY).isEmpty();
    }

    List<Decision> decisions() {
        return compared.toDecide().stream().map(this::decision).toList();
    }

    private Decision decision(Conflict conflict) {
        var name = "keep-" + conflict.slot().code();
        var chosen = typed == null ? "" : typed.shown(name);
        return new Decision(
                name,
                conflict.slot().title() + ": which holds?",
                conflict.bothSides().stream()
                        .map(entry -> new Choice(
                                entry.id().toString(),
                                entry.fact().words()
                                        + (entry.equals(conflict.survivors()) ? " (record 1)" : " (record 2)"),
                                entry.id().toString().equals(chosen)))
                        .toList(),
                error(name));
    }

    String value(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
