package uk.co.pharmacyiq.patients.looked;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why the list of who looked says no. */
public enum LookedRefusal implements WordedRefusal {
    /** A day that is none, or an end before the beginning. */
    PERIOD("looked-period", Kind.INVALID, "from", "Enter the first and the last day, the first one first."),
    /** The sealer signs at its next tick. */
    BEING_SIGNED(
            "looked-being-signed",
            Kind.CONFLICT,
            "",
            "The newest entries are being signed. Ask again in a few seconds.");

    private final Words words;

    LookedRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
