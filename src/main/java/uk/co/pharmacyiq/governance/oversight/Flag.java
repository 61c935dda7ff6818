package uk.co.pharmacyiq.governance.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * Something unusual that somebody should look into. It accuses nobody.
 *
 * @param person who did it; empty where nobody was known yet
 * @param why in words that name nobody
 * @param settled empty until somebody looked into it
 */
public record Flag(
        UUID id,
        FlagKind kind,
        Optional<PersonId> person,
        Instant began,
        Instant ended,
        String why,
        List<UUID> entries,
        Optional<Settled> settled) {

    public Flag {
        entries = List.copyOf(entries);
    }

    /** Who looked into it, when, and what they found. */
    public record Settled(PersonId by, Instant at, String note) {}
}
