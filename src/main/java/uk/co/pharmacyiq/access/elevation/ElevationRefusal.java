package uk.co.pharmacyiq.access.elevation;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why the glass is not broken, or a use of it not reviewed. */
public enum ElevationRefusal implements WordedRefusal {
    PREMISES_UNKNOWN("premises-unknown", Kind.INVALID, "premises", "There are no such premises. Choose from the list."),
    OPEN_ALREADY(
            "break-glass-open",
            Kind.CONFLICT,
            "",
            "You have broken the glass already. End that first, or go on until it ends by itself."),
    NOT_OPEN("break-glass-not-open", Kind.CONFLICT, "", "You have not broken the glass, or it has ended by itself."),
    UNKNOWN("break-glass-unknown", Kind.NOT_FOUND, "", "There is no such use of break-glass in your organisation."),
    OWN("own-break-glass", Kind.NOT_ALLOWED, "", "Somebody else must review your own use of break-glass."),
    REVIEWED("break-glass-reviewed", Kind.CONFLICT, "", "Somebody has reviewed this use already; reload the page.");

    private final Words words;

    ElevationRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
