package uk.co.pharmacyiq.governance.privacy;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why the review of looks says no. */
public enum PrivacyRefusal implements WordedRefusal {
    /** There is no such question. */
    CASE_UNKNOWN("privacy-case-unknown", Kind.NOT_FOUND, "", "There is no such question. Choose one from the list."),
    /** Somebody was faster, or it explained itself. */
    CASE_CLOSED("privacy-case-closed", Kind.CONFLICT, "", "This was answered already. Reload the page."),
    /** Nobody looks into what they did themselves, or into who looked at their own record. */
    CASE_YOUR_OWN(
            "privacy-case-your-own",
            Kind.NOT_ALLOWED,
            "",
            "This is about you: what you looked at, or your own record as a patient. Somebody else must look into it.");

    private final Words words;

    PrivacyRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
