package uk.co.pharmacyiq.patients.search.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.patients.record.TypedDay;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.patients.search.FoundPatient;

/** How found patients look outside. */
final class SearchAnswers {

    private static final String ADD_MORE =
            "More than 500 patients fit. Add a first name, a date of birth, a postcode or the end of a telephone number.";

    private SearchAnswers() {}

    /** One patient to choose. */
    record PatientRow(
            String id,
            String name,
            @Nullable String born,
            String address,
            boolean addressRestricted,
            boolean deceased,
            boolean merged,
            List<String> notes) {

        static PatientRow of(FoundPatient found) {
            return new PatientRow(
                    found.patient().toString(),
                    found.name(),
                    found.born().map(Object::toString).orElse(null),
                    found.address(),
                    found.restricted(),
                    found.deceased(),
                    found.joined(),
                    found.notes());
        }
    }

    /** A page of patients; {@code next} is the {@code from} of the page after it, {@code advice} what to add where there are too many. */
    record PatientRows(
            List<PatientRow> items,
            int hits,
            @Nullable Integer next,
            boolean tooMany,
            @Nullable String advice) {
        static PatientRows of(FindPatients.Found found) {
            return new PatientRows(
                    found.patients().stream().map(PatientRow::of).toList(),
                    found.hits(),
                    found.more() ? found.from() + found.patients().size() : null,
                    found.tooMany(),
                    found.tooMany() ? ADD_MORE : null);
        }
    }

    /** A patient as a line of the page. */
    record Line(int number, FoundPatient patient) {
        String born() {
            return patient.born().map(TypedDay::shown).orElse("Not known");
        }

        String address() {
            return patient.restricted() ? "Address restricted" : patient.address();
        }
    }

    static String addMore() {
        return ADD_MORE;
    }
}
