package uk.co.pharmacyiq.identity.enrolment;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason a decision about signing in is not taken. */
public enum RuleRefusal implements WordedRefusal {
    PAST("rule-past", Kind.INVALID, "from", "Choose today or a later day."),
    TOO_FAR("rule-too-far", Kind.INVALID, "from", "Choose a day at most 90 days from now."),
    /** Of administrators it is always asked. */
    LOOSER(
            "rule-looser",
            Kind.CONFLICT,
            "from",
            "What is asked of administrators can be brought forward, never put off. Choose an earlier day."),
    /** Whoever decides would be the first to be locked out. */
    YOURSELF(
            "rule-yourself",
            Kind.CONFLICT,
            "",
            "You have no passkey yourself. Add one under your account, Your passkeys, then decide.");

    private final Words words;

    RuleRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
