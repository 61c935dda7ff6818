package uk.co.pharmacyiq.controlled;

import java.util.UUID;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/** Names a section of a register. */
public record SectionId(UUID value) {

    static SectionId next() {
        return new SectionId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
