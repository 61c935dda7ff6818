package uk.co.pharmacyiq.inventory.cold;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why something about a fridge is not done. */
enum ColdRefusal implements WordedRefusal {
    UNKNOWN(
            "fridge-unknown",
            Kind.NOT_FOUND,
            "fridge",
            "There is no such fridge at these premises. Choose one from the list."),
    PLACE_UNSUITED(
            "fridge-place",
            Kind.INVALID,
            "place",
            "Choose one of the places of these premises that are fridges. Add it under Places first."),
    NAME_TAKEN(
            "fridge-name-taken", Kind.CONFLICT, "name", "A fridge of this name is here already. Choose another name."),
    IN_FUTURE("reading-in-future", Kind.INVALID, "takenAt", "This time is in the future. Enter when it was read."),
    TOO_OLD(
            "reading-too-old",
            Kind.INVALID,
            "takenAt",
            "This was read more than a year ago. Keep such readings outside."),
    TAKEN_ALREADY(
            "reading-taken-already",
            Kind.CONFLICT,
            "current",
            "This fridge was read at this minute already. Readings stand; write a note beneath it."),
    READING_UNKNOWN("reading-unknown", Kind.NOT_FOUND, "reading", "There is no such reading of this fridge."),
    LOT_UNKNOWN(
            "excursion-lot-unknown",
            Kind.NOT_FOUND,
            "lot",
            "There is no such lot to decide on. Look at the fridge again."),
    DECIDED_ALREADY("excursion-lot-decided", Kind.CONFLICT, "lot", "A pharmacist has decided on this lot already.");

    private final Words words;

    ColdRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
