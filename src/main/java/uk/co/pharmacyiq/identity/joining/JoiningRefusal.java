package uk.co.pharmacyiq.identity.joining;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why working dates are not taken. */
public enum JoiningRefusal implements WordedRefusal {
    /** Nobody of this organisation, or their account is closed for good. */
    PERSON_UNKNOWN(
            "person-unknown",
            Kind.NOT_FOUND,
            "person",
            "There is no such person, or their account is closed. Choose one from the list of people."),
    /** They end before they begin. */
    TURNED("dates-turned", Kind.INVALID, "last", "The last day is before the first. Give the first or a later day."),
    /** They are shut out, and other dates would let them back in. */
    SHUT_OUT(
            "person-shut-out",
            Kind.CONFLICT,
            "person",
            "This person is shut out. Whoever may, lifts that first; then set the dates."),
    /** They administer: whoever could not close their account does not shut them out by a date either. */
    ABOVE_YOURS(
            "above-your-own",
            Kind.NOT_ALLOWED,
            "person",
            "This person administers. Only a master administrator can set their dates. Ask one of yours."),
    /** Nobody changes how long they themselves are let in. */
    OWN_DATES("own-dates", Kind.CONFLICT, "person", "You cannot change your own dates. Ask another administrator.");

    private final Words words;

    JoiningRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
