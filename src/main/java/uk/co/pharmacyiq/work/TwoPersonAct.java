package uk.co.pharmacyiq.work;

import uk.co.pharmacyiq.kernel.Outcome;

/**
 * An act that is done only when a second person agrees. A bean for each: the use case refuses with
 * {@link SecondPerson.Awaited#of}, which files the request; whoever approves it later carries it out here, in the one
 * transaction of their approval. Names are stored: add, never rename.
 *
 * @param <Q> what is asked for; it is kept as JSON until somebody decides
 */
public interface TwoPersonAct<Q> {

    /** The action as it stands on the record, whose permission the second person must hold as well. */
    Action<?> action();

    /** The type of what is asked for. */
    Class<Q> asked();

    /**
     * Does it, as if asked for now: every rule is looked at again, since things may have changed.
     *
     * @param work of the second person; their name and the asker's both stand on the record
     */
    Outcome<?> carryOut(Work work, Q asked);
}
