package uk.co.pharmacyiq.patients.looking;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a record is not opened. */
public enum LookRefusal implements WordedRefusal {
    REASON_NEEDED(
            "look-reason-needed",
            Kind.NOT_ALLOWED,
            "reason",
            "Say why you open this record: nothing on file brings this patient and this pharmacy together today."),
    OWN_RECORD(
            "own-record",
            Kind.NOT_ALLOWED,
            "",
            "This is your own record. Ask a colleague to deal with it, or ask for a copy as any patient may."),
    EMERGENCY_UNKNOWN(
            "emergency-unknown", Kind.NOT_FOUND, "", "There is no such use of break-glass in your organisation."),
    EMERGENCY_OWN("own-break-glass", Kind.NOT_ALLOWED, "", "Somebody else must review your own use of break-glass."),
    EMERGENCY_REVIEWED(
            "break-glass-reviewed", Kind.CONFLICT, "", "Somebody has reviewed this use already; reload the page.");

    private final Words words;

    LookRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
