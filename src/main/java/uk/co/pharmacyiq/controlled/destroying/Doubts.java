package uk.co.pharmacyiq.controlled.destroying;

import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.work.Work;

/** Knows whether something about a section is not cleared up. Whoever keeps discrepancies answers; found at start. */
public interface Doubts {

    /** Whether a discrepancy is open on a section. */
    boolean open(Work work, SectionId section);
}
