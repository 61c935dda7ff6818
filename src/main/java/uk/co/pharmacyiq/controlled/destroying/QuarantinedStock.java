package uk.co.pharmacyiq.controlled.destroying;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.co.pharmacyiq.controlled.DrugLine;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** The drugs of the register that lie in quarantine, still in its balance. The inventory module answers. */
public interface QuarantinedStock {

    /** Packs that were made together. */
    record Lot(DmdCode product, String batch, LocalDate expiry) {}

    /**
     * So much of a lot awaits destruction.
     *
     * @param name of the pack
     * @param line what heads its section of the register
     */
    record Waiting(Lot lot, String name, DrugLine line, String unit, Quantity quantity) {}

    /** So much of a lot is destroyed. */
    record Portion(Lot lot, Quantity quantity) {}

    /** What lies in quarantine at premises and belongs in the register, by name, expiry and batch. */
    List<Waiting> waiting(Work work, PremisesId premises);

    /** Takes it off the books and enters it in the register, in the work under way; answers the movement. */
    Outcome<UUID> destroy(Work work, PremisesId premises, List<Portion> portions, Particulars.Destroyed said);
}
