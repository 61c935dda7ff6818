package uk.co.pharmacyiq.patients.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.TypedDay;

/**
 * Who the record is about, and what must not be missed.
 *
 * @param allergies what is known of allergies; null where the person looking may not know
 */
record PatientHead(
        PatientId id,
        String name,
        String born,
        String nhsNumber,
        List<Warning> warnings,
        @Nullable Allergies allergies) {

    /** Something to know before anything else is done. */
    record Warning(String title, String text) {}

    /** One allergy as it is called out. */
    record Allergy(String substance, String how, boolean severe) {}

    /** What is known of allergies: some, none, or nobody asked. */
    record Allergies(List<Allergy> known, @Nullable String noneSince) {

        boolean neverAsked() {
            return known.isEmpty() && noneSince == null;
        }

        String kind() {
            return known.isEmpty() ? noneSince == null ? "unknown" : "none" : "known";
        }
    }

    static PatientHead of(PatientRecord record, boolean clinical, LocalDate today) {
        return new PatientHead(
                record.id(),
                record.displayName(),
                record.born()
                        .map(born -> TypedDay.shown(born)
                                + (record.isDeceased() ? "" : " (" + ageInWords(born, today) + ")"))
                        .orElse("not known"),
                record.nhsNumber().map(number -> number.formatted()).orElse("not known"),
                warnings(record, today),
                clinical ? allergies(record) : null);
    }

    private static String ageInWords(LocalDate born, LocalDate today) {
        var months = born.until(today).toTotalMonths();
        return months < 24
                ? months + (months == 1 ? " month" : " months")
                : born.until(today).getYears() + " years";
    }

    private static List<Warning> warnings(PatientRecord record, LocalDate today) {
        var warnings = new ArrayList<Warning>();
        current(record, FactKind.DEATH)
                .forEach(entry -> warnings.add(
                        new Warning("Deceased", "Died " + entry.fact().shown("on") + ".")));
        if (record.has("child-protection")) {
            warnings.add(new Warning("Safeguarding concern", "Ask the pharmacist before you supply or talk about it."));
        }
        if (record.has("restricted-address")) {
            warnings.add(
                    new Warning("Address restricted", "Never say or show it to anybody; do not confirm it either."));
        }
        if (record.has("restricted-processing")) {
            warnings.add(new Warning("Use restricted", "At the patient's request: keep, and use for nothing else."));
        }
        if (record.has("sensitive")) {
            warnings.add(new Warning("Sensitive record", "Each look at it is reviewed."));
        }
        if (record.has("staff")) {
            warnings.add(new Warning("Works here", "A colleague: look only where your work needs it."));
        }
        if (record.isChild(today)) {
            warnings.add(new Warning("Child", "Check who may speak and collect for them."));
        }
        return List.copyOf(warnings);
    }

    private static Allergies allergies(PatientRecord record) {
        var known = current(record, FactKind.ALLERGY)
                .map(entry -> {
                    var fact = entry.fact();
                    var how = Stream.of("type", "severity", "certainty", "reaction")
                            .filter(field ->
                                    !fact.get(field).filter("unknown"::equals).isPresent())
                            .map(fact::shown)
                            .filter(text -> !text.isEmpty())
                            .map(FactWords::small)
                            .toList();
                    return new Allergy(
                            fact.shown("substance"),
                            String.join(", ", how),
                            fact.get("severity").filter("severe"::equals).isPresent());
                })
                .toList();
        var none = current(record, FactKind.NO_KNOWN_ALLERGIES)
                .map(entry -> entry.fact().shown("asked"))
                .findFirst()
                .orElse(null);
        return new Allergies(known, none);
    }

    private static Stream<Entry> current(PatientRecord record, FactKind kind) {
        return record.of(kind).stream();
    }
}
