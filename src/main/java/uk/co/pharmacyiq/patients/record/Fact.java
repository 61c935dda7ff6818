package uk.co.pharmacyiq.patients.record;

import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.FieldErrors;
import uk.co.pharmacyiq.site.Fields;

/** One thing said of a patient. One that exists is valid: every field is of its form, and what is needed is there. */
public final class Fact {

    private final FactKind kind;
    private final Map<String, String> fields;

    private Fact(FactKind kind, Map<String, String> fields) {
        this.kind = kind;
        this.fields = fields;
    }

    /** Reads what was typed or sent; every field that is wrong is told at once. */
    public static Outcome<Fact> read(FactKind kind, Fields typed) {
        var values = new LinkedHashMap<String, String>();
        for (var field : kind.fields()) {
            var value = field.required()
                    ? Optional.ofNullable(
                            typed.need(field.name(), field::read, field.rule()).orElse(""))
                    : typed.optional(field.name(), field::read, field.rule()).orElse(Optional.empty());
            value.filter(text -> !text.isEmpty()).ifPresent(text -> values.put(field.name(), text));
        }
        FactRules.broken(kind, values).forEach(error -> typed.refuse(error.field(), error.message()));
        return typed.finish(() -> new Fact(kind, values));
    }

    /** Makes a fact of values by field name, as a file or another program sends them. */
    public static Outcome<Fact> of(FactKind kind, Map<String, String> values) {
        var unknown = values.keySet().stream()
                .filter(name -> kind.field(name).isEmpty())
                .sorted()
                .map(name -> new FieldError(name, "There is no such field of " + kind.title() + ". Leave it out."))
                .toList();
        return unknown.isEmpty() ? read(kind, Fields.ofBody(values)) : refused(new FieldErrors(unknown));
    }

    /** What was stored, which was valid then and is shown as it is. */
    static Fact stored(FactKind kind, Map<String, String> values) {
        var ordered = new LinkedHashMap<String, String>();
        kind.fields().stream()
                .map(FactField::name)
                .filter(values::containsKey)
                .forEach(name -> ordered.put(name, values.get(name)));
        return new Fact(kind, ordered);
    }

    public FactKind kind() {
        return kind;
    }

    /** The values by field name, in the order of the kind; only those that are there. */
    public Map<String, String> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** One field's value as it is kept. */
    public Optional<String> get(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** One field's value as people read it; empty text where there is none. */
    public String shown(String field) {
        return get(field)
                .flatMap(value -> kind.field(field).map(each -> each.shown(value)))
                .orElse("");
    }

    /** All of it in one line for people. */
    public String words() {
        return kind.fields().stream()
                .filter(field ->
                        field.form() != FactField.Form.ID && !field.name().equals("code") || hasOnlyCode(field))
                .map(field -> shown(field.name()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** An exemption says in its code what others say in words. */
    private boolean hasOnlyCode(FactField field) {
        return field.form() == FactField.Form.CHOICE;
    }

    /** Names of the fields in which this differs from another of its kind. */
    public List<String> differsFrom(Fact other) {
        return kind.fields().stream()
                .map(FactField::name)
                .filter(name -> !get(name).equals(other.get(name)))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact fact && fact.kind == kind && fact.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "Fact[" + kind.code() + "]";
    }
}
