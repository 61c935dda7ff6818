package uk.co.pharmacyiq.controlled;

import java.math.BigDecimal;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Work;

/** What the books of stock do when the register is made good. The inventory module answers. */
public interface StockSide {

    /**
     * Posts the movement that goes with a correction, in the work under way: of the lots the wrong entry moved, or else of
     * those that lie at the premises.
     *
     * @param difference what the correction adds to the balance of the section, never zero
     * @return the movement, whose register side the caller writes in the same work
     */
    Outcome<UUID> follow(Work work, Section section, Entry wrong, BigDecimal difference, String reason);
}
