package uk.co.pharmacyiq.patients.search;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Why nobody was looked for. */
enum SearchRefusal implements WordedRefusal {
    /** Fewer than two letters or figures. */
    TOO_SHORT(
            "search-too-short",
            "Type at least two letters of a name, or a date of birth, postcode, NHS number or the last four digits of a telephone number."),
    /** A number that is nothing we keep. */
    NUMBER_UNCLEAR(
            "search-number-unclear",
            "One of the numbers is not a date of birth, a postcode, a whole NHS number or at least four digits of a telephone number. Check it, or leave it out.");

    private final Words words;

    SearchRefusal(String code, String advice) {
        this.words = new Words(code, Kind.INVALID, "q", advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
