package uk.co.pharmacyiq.governance.inspection;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason a pass says no. */
public enum InspectionRefusal implements WordedRefusal {
    /** It is no pass, or one that lets nobody in any more. */
    PASS_NOT_GOOD(
            "pass-not-good",
            Kind.NOT_ALLOWED,
            "pass",
            "This pass does not let anybody in: it has ended, was taken back, or was mistyped. Ask the pharmacy for another."),
    /** There is nothing to take back. */
    PASS_UNKNOWN("pass-unknown", Kind.NOT_FOUND, "", "There is no such pass, or it has ended already."),
    /** The pass would be for premises that are not the organisation's. */
    PREMISES_UNKNOWN(
            "premises-unknown", Kind.NOT_FOUND, "premises", "There are no such premises. Choose yours from the list.");

    private final Words words;

    InspectionRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
