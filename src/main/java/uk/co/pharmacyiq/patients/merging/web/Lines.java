package uk.co.pharmacyiq.patients.merging.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.TypedDay;

/** Records in few words, as lists and comparisons show them. */
final class Lines {

    private Lines() {}

    /** A record as far as it takes to tell two apart. */
    record Brief(PatientId id, String name, String born, String nhsNumber, String address, boolean restricted) {

        static Brief of(PatientRecord record) {
            boolean restricted = record.has("restricted-address");
            return new Brief(
                    record.id(),
                    record.displayName(),
                    record.born().map(Lines::day).orElse("not known"),
                    record.nhsNumber().map(number -> number.formatted()).orElse("none"),
                    restricted ? "Address restricted" : address(record),
                    restricted);
        }

        private static String address(PatientRecord record) {
            return record.of(FactKind.ADDRESS).stream()
                    .map(Entry::fact)
                    .findFirst()
                    .map(fact -> Stream.of("line1", "postcode")
                            .flatMap(field -> fact.get(field).stream())
                            .collect(Collectors.joining(", ")))
                    .orElse("No address");
        }
    }

    static String day(LocalDate day) {
        return TypedDay.shown(day);
    }

    /** What holds of a kind, in words, as it would be read out. */
    static List<String> of(PatientRecord record, FactKind kind) {
        return record.of(kind).stream()
                .map(Entry::fact)
                .map(Fact::words)
                .sorted()
                .toList();
    }

    /** What somebody is called by entries of one record among those of a merged one. */
    static Optional<String> name(PatientRecord record, PatientId owner) {
        var own = record.only(entry -> entry.patient().equals(owner));
        return own.usualName()
                .or(() -> own.entries().stream()
                        .filter(entry -> entry.kind() == FactKind.NAME)
                        .map(Entry::fact)
                        .findFirst())
                .map(fact ->
                        (fact.get("given").orElse("") + " " + fact.get("family").orElse("")).strip());
    }
}
