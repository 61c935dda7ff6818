package uk.co.pharmacyiq.access.review;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a decision of a review is not taken. */
public enum ReviewRefusal implements WordedRefusal {
    NONE_OPEN("review-unknown", Kind.NOT_FOUND, "", "No review of roles is open. One begins with each quarter."),
    NOT_IN_IT(
            "grant-not-in-review",
            Kind.CONFLICT,
            "",
            "One of these roles was taken or decided on meanwhile; reload the page and decide on the rest."),
    OWN("own-role-review", Kind.NOT_ALLOWED, "", "Somebody else must decide whether you still need your own roles."),
    NOTHING("nothing-decided", Kind.INVALID, "", "Choose keep or end for at least one role.");

    private final Words words;

    ReviewRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
