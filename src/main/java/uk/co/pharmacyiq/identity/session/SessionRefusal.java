package uk.co.pharmacyiq.identity.session;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a session is not ended or shown. */
public enum SessionRefusal implements WordedRefusal {
    /** Nobody of this organisation. */
    PERSON_UNKNOWN(
            "person-unknown", Kind.NOT_FOUND, "person", "There is no such person. Choose one from the list of people."),
    /** No live session of that person. */
    SESSION_UNKNOWN("session-unknown", Kind.NOT_FOUND, "", "This session has ended already.");

    private final Words words;

    SessionRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
