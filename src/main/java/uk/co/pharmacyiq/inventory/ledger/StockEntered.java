package uk.co.pharmacyiq.inventory.ledger;

import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/**
 * A movement was posted. Heard within the same work, by whoever must act on what came in before anybody can take it.
 *
 * @param onWordOf whose movement it is, also where nobody is at work
 */
public record StockEntered(Work work, Movement movement, PersonId onWordOf) {}
