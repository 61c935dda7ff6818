package uk.co.pharmacyiq.identity;

import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/**
 * Knows who may change people or their rights. This module knows nothing of what people may do, so another answers; more is
 * asked of these people when they sign in.
 */
public interface Administrators {

    /** Whether that person holds such a role now or will, awake or asleep. */
    boolean administers(Work work, PersonId person);
}
