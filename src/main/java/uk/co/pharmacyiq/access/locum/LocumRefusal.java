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
    /** The number is that of somebody who works here without an end: their dates are not for this form to cut short. */
    STAFF(
            "locum-is-staff",
            Kind.CONFLICT,
            "number",
            "This registration number belongs to somebody who works here. Give them the role on their own page."),
    /** The number is that of a locum of another name. */
    OTHER_NAME(
            "locum-other-name",
            Kind.CONFLICT,
            "number",
            "An account here carries this registration number under another name. Check both; if the name has changed,"
                    + " ask a master administrator."),
    /** Somebody recorded that the register does not list them any more. */
    NOT_LIVE(
            "registration-needed",
            Kind.CONFLICT,
            "number",
            "It was recorded here that the register does not list this person. A master administrator must look and record"
                    + " the registration anew."),
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
