package uk.co.pharmacyiq.patients.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.kernel.NhsNumber;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;

/** A patient as one row of the table: what people look for. The JSON lines hold every field. */
final class ExportRow {

    static final List<String> HEADER = List.of(
            "patient",
            "title",
            "given",
            "family",
            "born",
            "sex",
            "nhs_number",
            "line1",
            "line2",
            "town",
            "postcode",
            "contact",
            "practice",
            "died",
            "allergies",
            "conditions",
            "medicines",
            "notes",
            "export");

    private ExportRow() {}

    static List<String> of(PatientRecord record) {
        var address = first(record, FactKind.ADDRESS);
        return List.of(
                record.id().toString(),
                field(record, FactKind.NAME, "title"),
                record.usualName().flatMap(name -> name.get("given")).orElse(""),
                record.usualName().flatMap(name -> name.get("family")).orElse(""),
                field(record, FactKind.PERSONAL, "born"),
                field(record, FactKind.PERSONAL, "sex"),
                record.nhsNumber().map(NhsNumber::value).orElse(""),
                address.flatMap(fact -> fact.get("line1")).orElse(""),
                address.flatMap(fact -> fact.get("line2")).orElse(""),
                address.flatMap(fact -> fact.get("town")).orElse(""),
                address.flatMap(fact -> fact.get("postcode")).orElse(""),
                record.of(FactKind.CONTACT).stream()
                        .map(entry -> entry.fact().get("value").orElse(""))
                        .collect(Collectors.joining("; ")),
                field(record, FactKind.PRACTICE, "name"),
                field(record, FactKind.DEATH, "on"),
                words(record, FactKind.ALLERGY),
                words(record, FactKind.CONDITION),
                words(record, FactKind.MEDICINE),
                words(record, FactKind.NOTE));
    }

    static List<String> of(Canary canary) {
        return List.of(
                idOf(canary),
                "",
                canary.given(),
                canary.family(),
                canary.born().toString(),
                "unknown",
                "",
                canary.line(),
                "",
                "",
                "",
                canary.phone(),
                "",
                "",
                "",
                "",
                "",
                "");
    }

    /** The imaginary patient's identifier looks like everybody's. */
    static String idOf(Canary canary) {
        return UUID.nameUUIDFromBytes((canary.family() + canary.given() + canary.born()).getBytes(UTF_8))
                .toString();
    }

    private static Optional<Fact> first(PatientRecord record, FactKind kind) {
        return record.of(kind).stream().findFirst().map(Entry::fact);
    }

    private static String field(PatientRecord record, FactKind kind, String field) {
        return first(record, kind).flatMap(fact -> fact.get(field)).orElse("");
    }

    private static String words(PatientRecord record, FactKind kind) {
        return record.of(kind).stream().map(entry -> entry.fact().words()).collect(Collectors.joining("; "));
    }
}
