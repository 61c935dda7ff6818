package uk.co.pharmacyiq.patients.merging;

import java.util.List;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;

/** One place that both records fill: with the same, or differently, and then somebody decides which of the two holds. */
public record Conflict(Slot slot, Entry survivors, Entry others) {

    /** Whether the two say different things, so that somebody must decide. When none was known does not matter. */
    public boolean differs() {
        return survivors.kind() != FactKind.NO_KNOWN_ALLERGIES
                && !survivors.fact().equals(others.fact());
    }

    /** That of the survivor, and that of the other. */
    public List<Entry> bothSides() {
        return List.of(survivors, others);
    }
}
