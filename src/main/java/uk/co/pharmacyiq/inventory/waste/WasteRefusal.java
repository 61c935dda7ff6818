package uk.co.pharmacyiq.inventory.waste;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why waste is not booked as asked. */
enum WasteRefusal implements WordedRefusal {
    NOTHING("waste-nothing", Kind.INVALID, "lines", "Choose at least one batch to be destroyed."),
    CYTOTOXIC_APART(
            "waste-cytotoxic-apart",
            Kind.CONFLICT,
            "code",
            "One of these is cytotoxic or cytostatic. It goes under 18 01 08*, in a container of its own: book it apart."),
    UNKNOWN(
            "consignment-unknown",
            Kind.NOT_FOUND,
            "consignment",
            "There is no such consignment at these premises. Choose one from the list."),
    PAPER_TWICE(
            "waste-paper-twice",
            Kind.CONFLICT,
            "number",
            "This paper is with the consignment already. Check its number."),
    PAPER_TOO_EARLY(
            "waste-paper-too-early",
            Kind.INVALID,
            "dated",
            "The paper is dated before the waste was booked, or in the future. Check its date.");

    private final Words words;

    WasteRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
