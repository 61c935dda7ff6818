package uk.co.pharmacyiq.inventory.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/**
 * Something that happened to stock. Once posted it stands; what was wrong is reversed by another movement.
 *
 * @param occurredAt when it happened, as the person says; {@code recordedAt} is the work's own time and kept apart
 * @param links what else it belongs to
 * @param particulars what the controlled-drugs register must say of it; empty where nobody said anything
 */
public record Movement(
        UUID id,
        MovementKind kind,
        PremisesId premises,
        List<Line> lines,
        Optional<Why> why,
        Instant occurredAt,
        Links links,
        Optional<Particulars> particulars) {

    /**
     * What a movement belongs to.
     *
     * @param otherPremises the other side of a transfer
     * @param transfer the movement that sent what this one receives
     * @param reverses the movement that this one takes back
     */
    public record Links(Optional<PremisesId> otherPremises, Optional<UUID> transfer, Optional<UUID> reverses) {

        public static Links none() {
            return new Links(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    public Movement {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a movement moves something");
        }
    }

    public static Movement of(
            MovementKind kind, PremisesId premises, List<Line> lines, Optional<Why> why, Instant occurredAt) {
        return new Movement(
                TimeOrderedId.next(), kind, premises, lines, why, occurredAt, Links.none(), Optional.empty());
    }

    public Movement with(Links others) {
        return new Movement(id, kind, premises, lines, why, occurredAt, others, particulars);
    }

    /** The same movement with what the register must say of it. */
    public Movement saying(Optional<? extends Particulars> said) {
        return new Movement(id, kind, premises, lines, why, occurredAt, links, said.map(words -> words));
    }
}
