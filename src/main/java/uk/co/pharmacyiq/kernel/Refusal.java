package uk.co.pharmacyiq.kernel;

/**
 * A rule said no. Each module seals its own reasons. The code is stable and safe to log; the advice says in words what
 * is wrong and what to do next, and never repeats anything personal.
 */
public interface Refusal {

    /** What sort of no it is; the web turns it into a status. */
    enum Kind {
        /** What was asked is malformed or breaks a rule. */
        INVALID,
        /** The person may not do this. */
        NOT_ALLOWED,
        /** There is no such thing, or none that this person may know of. */
        NOT_FOUND,
        /** The state of things does not allow it now. */
        CONFLICT,
        /** Somebody else changed it first. */
        STALE,
        /** Too many tries. */
        TOO_MANY,
        /** Try again in a moment. */
        BUSY,
        /** It may be done once the person has shown again that it is them. */
        PROOF,
        /** It is not done yet: a second person was asked. */
        WAITING
    }

    /** Stable, in lower case with hyphens: {@code stock-not-enough}. */
    String code();

    Kind kind();

    /** One or two sentences a person at the counter understands. */
    String advice();

    /** The field of the request that must change, or the empty string where it is not about one field. */
    default String field() {
        return "";
    }
}
