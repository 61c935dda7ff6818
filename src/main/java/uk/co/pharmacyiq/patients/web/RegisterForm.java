package uk.co.pharmacyiq.patients.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.FieldErrors;
import uk.co.pharmacyiq.site.Fields;

/** The few fields by which somebody at the counter becomes a patient; each is a field of one kind of fact. */
final class RegisterForm {

    private RegisterForm() {}

    /**
     * A box of the form.
     *
     * @param name of the box
     * @param field of the fact it belongs to
     */
    record Box(String name, FactKind kind, String field) {
        static Box of(FactKind kind, String field) {
            return new Box(field, kind, field);
        }
    }

    static final List<Box> BOXES = List.of(
            Box.of(FactKind.NAME, "given"),
            Box.of(FactKind.NAME, "family"),
            Box.of(FactKind.PERSONAL, "born"),
            Box.of(FactKind.PERSONAL, "sex"),
            Box.of(FactKind.NHS_NUMBER, "number"),
            new Box("phone", FactKind.CONTACT, "value"),
            Box.of(FactKind.ADDRESS, "line1"),
            Box.of(FactKind.ADDRESS, "line2"),
            Box.of(FactKind.ADDRESS, "town"),
            Box.of(FactKind.ADDRESS, "postcode"));

    private static final List<FactKind> ALWAYS = List.of(FactKind.NAME, FactKind.PERSONAL);

    /** The facts that were typed, or every box that is wrong. */
    static Outcome<List<Fact>> read(Fields form) {
        var facts = new ArrayList<Fact>();
        var errors = new ArrayList<FieldError>();
        typed(form).forEach((kind, values) -> {
            if (values.isEmpty() && !ALWAYS.contains(kind)) {
                return;
            }
            switch (Fact.of(kind, complete(kind, values))) {
                case Done<Fact>(var fact) -> facts.add(fact);
                case Refused<Fact>(var reason) ->
                    FieldError.of(reason)
                            .forEach(error -> errors.add(new FieldError(box(kind, error), error.message())));
            }
        });
        return errors.isEmpty() ? Outcome.done(List.copyOf(facts)) : Outcome.refused(new FieldErrors(errors));
    }

    private static Map<FactKind, Map<String, String>> typed(Fields form) {
        var typed = new LinkedHashMap<FactKind, Map<String, String>>();
        for (var box : BOXES) {
            var values = typed.computeIfAbsent(box.kind(), _ -> new LinkedHashMap<>());
            var text = form.text(box.name());
            if (text != null) {
                values.put(box.field(), text);
            }
        }
        return typed;
    }

    /** What follows from what was typed. */
    private static Map<String, String> complete(FactKind kind, Map<String, String> values) {
        return switch (kind) {
            case NAME -> with(values, "use", "usual");
            case NHS_NUMBER -> with(values, "status", "stated");
            case ADDRESS -> with(values, "use", "home");
            case CONTACT -> {
                var number = values.getOrDefault("value", "").replaceAll("[^0-9+]", "");
                yield with(values, "way", number.matches("(0|\\+?44)7.*") ? "mobile" : "phone");
            }
            default -> values;
        };
    }

    private static Map<String, String> with(Map<String, String> values, String field, String value) {
        var all = new LinkedHashMap<>(values);
        all.put(field, value);
        return all;
    }

    private static String box(FactKind kind, FieldError error) {
        return BOXES.stream()
                .filter(box -> box.kind() == kind && box.field().equals(error.field()))
                .map(Box::name)
                .findFirst()
                .orElse("");
    }
}
