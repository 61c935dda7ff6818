package uk.co.pharmacyiq.identity.containment;

import java.time.Instant;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/** That somebody is shut out: since when, by whom and why. */
public record Containment(UUID id, PersonId person, String reason, Instant since, PersonId by) {

    @Override
    public String toString() {
        return "Containment[" + id + "]";
    }
}
