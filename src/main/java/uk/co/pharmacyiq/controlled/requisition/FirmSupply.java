package uk.co.pharmacyiq.controlled.requisition;

import java.util.List;
import java.util.UUID;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Work;

/** The stock that can be supplied on a requisition. The inventory module answers. */
public interface FirmSupply {

    /** A pack of Schedule 1, 2 or 3, and how much of it can be supplied here. */
    record Stocked(DmdCode product, String name, String unit, Quantity quantity) {}

    /** Packs of Schedules 1 to 3 that can be supplied here, by name. */
    List<Stocked> stocked(Work work, PremisesId premises);

    /** Issues it and enters it in the register where it belongs there, in the work under way; answers the movement. */
    Outcome<UUID> supply(Work work, PremisesId premises, DmdCode product, Quantity quantity, Particulars.Supplied said);
}
