package uk.co.pharmacyiq.identity.containment;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why somebody is not shut out, or not let back. */
public enum ContainmentRefusal implements WordedRefusal {
    /** There is no such person here. */
    PERSON_UNKNOWN("person-unknown", Kind.NOT_FOUND, "There is no such person in your organisation."),
    /** Nobody shuts themselves out, nor lets themselves back in. */
    YOURSELF("not-yourself", Kind.INVALID, "You cannot shut yourself out. End your sessions, or ask a colleague."),
    /** They are shut out. */
    ALREADY("contained-already", Kind.CONFLICT, "This person is shut out already. Reload the page."),
    /** They are not. */
    NOT_CONTAINED("not-contained", Kind.CONFLICT, "This person is not shut out. Reload the page.");

    private final Words words;

    ContainmentRefusal(String code, Kind kind, String advice) {
        this.words = new Words(code, kind, "", advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
