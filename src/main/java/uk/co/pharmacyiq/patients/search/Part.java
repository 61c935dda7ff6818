package uk.co.pharmacyiq.patients.search;

import java.util.List;

/** One part of what was typed; a patient who is found fits every part. */
sealed interface Part {

    /**
     * A word of a name, or the beginning of one.
     *
     * @param raw as it was typed, with what stood beside it without a space
     */
    record Word(String word, String raw) implements Part {
        @Override
        public String toString() {
            return "Word";
        }
    }

    /** A date, a postcode or a number, with everything it could mean. */
    record Figure(List<Stretch> meanings) implements Part {
        boolean fits(Key key) {
            return meanings.stream().anyMatch(each -> each.kind() == key.kind() && each.holds(key.value()));
        }
    }
}
