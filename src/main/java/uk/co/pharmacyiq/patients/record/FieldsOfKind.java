package uk.co.pharmacyiq.patients.record;

import java.util.List;
import java.util.stream.Stream;
import uk.co.pharmacyiq.site.Choice;

/** Short words for the list of kinds. */
final class FieldsOfKind {

    private FieldsOfKind() {}

    static FactField may(String name, String label, FactField.Form form) {
        return new FactField(name, label, form, false, "", List.of());
    }

    static FactField must(String name, String label, FactField.Form form) {
        return new FactField(name, label, form, true, "", List.of());
    }

    static FactField mayChoose(String name, String label, String choices) {
        return new FactField(name, label, FactField.Form.CHOICE, false, "", choices(choices));
    }

    static FactField mustChoose(String name, String label, String choices) {
        return new FactField(name, label, FactField.Form.CHOICE, true, "", choices(choices));
    }

    private static List<Choice> choices(String text) {
        return Stream.of(text.split("\\|", -1))
                .map(each -> each.split("=", 2))
                .map(each -> new Choice(each[0], each[1], false))
                .toList();
    }
}
