package uk.co.pharmacyiq.inventory.recall;

import java.util.List;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Actor;

/**
 * Knows to whom packs of a batch were supplied. Whoever supplies to patients answers; the answer passes the door under a
 * permission about patients, so that nobody sees one by way of a recall who may not see them otherwise (MH-04).
 */
public interface SuppliedPatients {

    /** Without this permission nobody is asked. */
    String permission();

    /** The patients whom premises supplied with these lots; leaves a look at each on the record. */
    Outcome<List<Supplied>> find(Actor actor, PremisesId premises, List<Lot> lots);

    /**
     * One supply.
     *
     * @param href where their record can be opened
     * @param quantity how much, with its unit
     */
    record Supplied(PatientId patient, String name, String href, Lot lot, String quantity) {}
}
