package uk.co.pharmacyiq.patients.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.patients.intake.Incoming.Faulty;
import uk.co.pharmacyiq.patients.intake.Incoming.Whole;
import uk.co.pharmacyiq.patients.intake.Incoming.Wrong;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.site.FieldErrors;

/** Collects what one row says, fact by fact, and every field of it that is wrong. */
final class FactsOfRow {

    private final int line;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();

    FactsOfRow(int line) {
        this.line = line;
    }

    /**
     * Adds a fact, unless nothing is said of it.
     *
     * @param values by field
     * @param columns what a field is called where it came from; others are called by the kind
     */
    void add(FactKind kind, Map<String, String> values, Map<String, String> columns) {
        var said = new LinkedHashMap<String, String>();
        values.forEach((field, value) -> {
            if (!value.isBlank()) {
                said.put(field, value.strip());
            }
        });
        if (columns.keySet().stream().noneMatch(said::containsKey)) {
            return;
        }
        switch (Fact.of(kind, said)) {
            case Done<Fact>(var fact) -> facts.add(fact);
            case Refused<Fact>(FieldErrors(var errors)) ->
                errors.forEach(error -> wrong(columns.getOrDefault(error.field(), kind.code()), error.message()));
            case Refused<Fact>(var reason) -> wrong(kind.code(), reason.advice());
        }
    }

    void wrong(String field, String whatToDo) {
        wrong.add(new Wrong(field, whatToDo));
    }

    Incoming finish(String reference, String nameField) {
        if (wrong.isEmpty() && facts.stream().noneMatch(fact -> fact.kind() == FactKind.NAME)) {
            wrong(nameField, "Give the patient's last name; nobody is registered without one.");
        }
        return wrong.isEmpty() ? new Whole(line, reference, facts) : new Faulty(line, wrong);
    }
}
