package uk.co.pharmacyiq.work;

import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * Says in one line what everybody at premises should know, on every page: who is responsible there. Nothing personal beyond
 * what hangs on the wall of the pharmacy; reading it leaves no event. Found at start.
 */
public interface StandingLine {

    /** The line as it stands now; empty where there is nothing to say. */
    String line(Work work, PremisesId premises);
}
