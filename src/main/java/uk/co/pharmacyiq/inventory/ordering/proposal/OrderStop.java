package uk.co.pharmacyiq.inventory.ordering.proposal;

import java.util.Collection;
import java.util.Map;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.work.Work;

/** Something that keeps packs from being proposed: a recall of all batches, for one. Found at start. */
public interface OrderStop {

    /** Of these packs, those not to be proposed, each with the reason in one sentence. */
    Map<DmdCode, String> stopped(Work work, Collection<DmdCode> products);
}
