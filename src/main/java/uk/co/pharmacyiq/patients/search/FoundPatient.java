package uk.co.pharmacyiq.patients.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;

/**
 * As much of a patient as it takes to choose the right one, and no more: name, date of birth, where they live.
 *
 * @param address first line and postcode; empty where there is none, or where it is restricted
 * @param restricted whether the address is kept back
 * @param joined whether several records were merged into this one
 * @param notes why they were found, where it is not by what is shown: {@code Formerly Jane Smith}
 */
public record FoundPatient(
        PatientId patient,
        String name,
        Optional<LocalDate> born,
        String address,
        boolean restricted,
        boolean deceased,
        boolean joined,
        List<String> notes) {

    public FoundPatient {
        notes = List.copyOf(notes);
    }

    static FoundPatient of(PatientRecord record, List<String> notes) {
        boolean restricted = record.has("restricted-address");
        return new FoundPatient(
                record.id(),
                record.displayName(),
                record.born(),
                restricted ? "" : address(record),
                restricted,
                record.isDeceased(),
                !record.mergedFrom().isEmpty(),
                notes);
    }

    private static String address(PatientRecord record) {
        var addresses = record.of(FactKind.ADDRESS).stream().map(Entry::fact).toList();
        return addresses.stream()
                .filter(address -> address.get("use").orElse("home").equals("home"))
                .findFirst()
                .or(() -> addresses.stream().findFirst())
                .map(address -> address.get("line1").orElse("")
                        + address.get("postcode")
                                .map(postcode -> ", " + postcode)
                                .orElse(""))
                .orElse("");
    }

    @Override
    public String toString() {
        return "FoundPatient[" + patient + "]";
    }
}
