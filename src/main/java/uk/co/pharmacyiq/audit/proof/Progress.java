package uk.co.pharmacyiq.audit.proof;

/** Is told how far long work is. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (_, _, _) -> {};

    /** So many of so many are done of what there is to do. */
    void at(long done, long of, String what);
}
