package uk.co.pharmacyiq.access.locum;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a locum is not taken on. */
public enum LocumRefusal implements WordedRefusal {
    /** Nobody looked at the register today. */
    REGISTER_NOT_CHECKED(
            "register-not-checked",
            Kind.INVALID,
            "checked",
            "Look the number up on the GPhC register today, and tick that it lists this person as registered."),
    /** A locum is taken on for days, not for good. */
    TOO_LONG(
            "locum-too-long",
            Kind.INVALID,
            "last",
            "Take a locum on for at most 31 days, from today on. Whoever stays longer is invited as staff."),
    /** They are taken on already, for days that are not over. */
    STILL_HERE(
            "locum-still-here",
            Kind.CONFLICT,
            "first",
            "This locum is taken on here already for days that are not over. Take them on again after those, or change"
                    + " the days on their page."),
    /** Two accounts carry that number. */
    TWO_ACCOUNTS(
            "two-accounts",
            Kind.CONFLICT,
            "number",
            "Two accounts here carry this registration number. One person has one account: close the other first.");

    private final Words words;

    LocumRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
