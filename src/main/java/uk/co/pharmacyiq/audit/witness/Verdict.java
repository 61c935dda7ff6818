package uk.co.pharmacyiq.audit.witness;

/** What a witness makes of a checkpoint it is asked to sign; each is one status of the protocol. */
sealed interface Verdict {

    /** 200: signed, and on the disk. */
    record Signed(String line) implements Verdict {}

    /** 400: the old size is larger than the new. */
    record Shrinks() implements Verdict {}

    /** 403: no known key of the log signed it. */
    record NotSigned() implements Verdict {}

    /** 404: this witness does not sign for the log. */
    record UnknownLog() implements Verdict {}

    /** 409: the size last signed is another. */
    record OtherSize(long size) implements Verdict {}

    /** 422: it does not continue what was signed. */
    record Inconsistent() implements Verdict {}
}
