package uk.co.pharmacyiq.inventory.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PremisesId;

/** A movement that stands, with the lines it was posted with. */
public record Posted(UUID movement, MovementKind kind, PremisesId premises, Instant recordedAt, List<Line> lines) {

    public Posted {
        lines = List.copyOf(lines);
    }
}
