package uk.co.pharmacyiq.governance.oversight;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why oversight says no. */
public enum OversightRefusal implements WordedRefusal {
    /** It is not the date of a Monday. */
    WEEK_UNKNOWN("week-unknown", Kind.NOT_FOUND, "week", "There is no such week. Name it by the date of its Monday."),
    /** Acts may still be added to it. */
    WEEK_NOT_OVER("week-not-over", Kind.CONFLICT, "", "This week is not over. Mark its digest as read from Monday on."),
    /** Somebody was faster. */
    READ_ALREADY("digest-read", Kind.CONFLICT, "", "This digest was marked as read already. Reload the page."),
    /** There is no such flag. */
    FLAG_UNKNOWN("flag-unknown", Kind.NOT_FOUND, "", "There is no such flag. Choose one from the list."),
    /** Somebody was faster. */
    FLAG_SETTLED("flag-settled", Kind.CONFLICT, "", "Somebody looked into this already. Reload the page."),
    /** Nobody looks into what they did themselves. */
    ABOUT_YOURSELF(
            "about-yourself",
            Kind.NOT_ALLOWED,
            "",
            "This flag is about what you did yourself. Somebody else must look into it.");

    private final Words words;

    OversightRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
