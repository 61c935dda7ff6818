package uk.co.pharmacyiq.patients.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.co.pharmacyiq.site.FieldError;

/** What must hold between the fields of a fact. */
final class FactRules {

    private FactRules() {}

    /** What does not hold; empty where all does. */
    static List<FieldError> broken(FactKind kind, Map<String, String> values) {
        var broken = new ArrayList<FieldError>();
        var since = values.get("since");
        var until = values.get("until");
        if (since != null && until != null && until.compareTo(since) < 0) {
            broken.add(new FieldError("until", "Until: enter a date that is not before the one from which it holds."));
        }
        if (kind == FactKind.CONTACT && values.containsKey("value")) {
            contact(values.getOrDefault("way", ""), values.get("value"), broken);
        }
        if (kind == FactKind.FLAG && "staff".equals(values.get("flag")) && !values.containsKey("person")) {
            broken.add(new FieldError("person", "Which colleague: choose the colleague whose record this is."));
        }
        return broken;
    }

    private static void contact(String way, String value, List<FieldError> broken) {
        var form = way.equals("email") ? FactField.Form.EMAIL : FactField.Form.PHONE;
        var field = new FactField("value", "Number or address", form, true, "", List.of());
        if (field.read(value).isEmpty()) {
            broken.add(new FieldError("value", field.rule()));
        }
    }

    /** Fields that lie in the future although they cannot. */
    static List<FieldError> inTheFuture(Fact fact, LocalDate today) {
        return fact.kind().fields().stream()
                .filter(field -> field.form() == FactField.Form.PAST_DATE)
                .filter(field -> fact.get(field.name())
                        .map(LocalDate::parse)
                        .filter(day -> day.isAfter(today))
                        .isPresent())
                .map(field -> new FieldError(field.name(), field.rule()))
                .toList();
    }
}
