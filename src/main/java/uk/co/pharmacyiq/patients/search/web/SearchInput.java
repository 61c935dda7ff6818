package uk.co.pharmacyiq.patients.search.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.site.Fields;

/** Reads what was typed to find a patient. */
final class SearchInput {

    static final int LONGEST = 200;

    private SearchInput() {}

    /** As a program sends it; {@code from} is how many were shown before. */
    record PatientSearchBody(@Nullable String q, @Nullable Integer from) {

        @Override
        public String toString() {
            return "PatientSearchBody";
        }
    }

    static Outcome<FindPatients.Request> read(Fields fields, PremisesId premises) {
        var typed = fields.need(
                "q",
                text -> TypedText.line(text, LONGEST),
                "Type part of a name, a date of birth, a postcode, an NHS number or the last four digits of a telephone number.");
        var from = fields.optional("from", SearchInput::place, "Ask for a page of the list: 0, 20, 40 and so on.");
        return fields.finish(() ->
                new FindPatients.Request(premises, typed.value(), from.value().orElse(0)));
    }

    private static Optional<Integer> place(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(place -> place < FindPatients.MOST)
                : Optional.empty();
    }
}
