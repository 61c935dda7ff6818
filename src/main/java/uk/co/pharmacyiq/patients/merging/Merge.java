package uk.co.pharmacyiq.patients.merging;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * That one record was joined to another, and, where it was, that this was taken back.
 *
 * @param merged the record that leads to the other since
 * @param survivor the record that remains
 * @param stood the entries that stood under the survivor then; any other of its own was written since
 */
public record Merge(UUID id, PatientId merged, PatientId survivor, Set<UUID> stood, Done made, Optional<Done> undone) {

    public Merge {
        stood = Set.copyOf(stood);
    }

    /** Who did it, when and why. */
    public record Done(Instant at, PersonId by, String reason) {}

    public boolean stands() {
        return undone.isEmpty();
    }
}
