package uk.co.pharmacyiq.audit.sealing.rows;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Compares a row with what its leaf says of itself. */
public final class RowCheck {

    /** Further apart than this, two clocks that should agree do not. */
    public static final Duration FAR = Duration.ofMinutes(10);

    private RowCheck() {}

    public static Optional<Finding> look(EventRow row, Optional<LeafScan.Said> scanned) {
        if (scanned.isEmpty()) {
            return found(row, "malformed", "The public part of an event cannot be read.");
        }
        var said = scanned.get();
        if (!said.id().equals(row.event())
                || !said.writer().equals(row.link().writer())
                || said.sequence() != row.link().sequence()) {
            return found(row, "malformed", "The public part belongs to another event than the one it stands with.");
        }
        if (!said.organisation().equals(row.organisation())) {
            return found(row, "wrong-organisation", "The event was written for another organisation.");
        }
        if (!Arrays.equals(said.sealed(), row.sealedHash())) {
            return found(row, "body-changed", "The sealed part of the event is not the one that was written with it.");
        }
        if (Math.abs(said.at() - row.at() / 1000) > FAR.toMillis()) {
            return found(row, "backdated", "The time of the row and the time its writer gave it are far apart.");
        }
        return Optional.empty();
    }

    private static Optional<Finding> found(EventRow row, String kind, String sentence) {
        return Optional.of(Finding.of(row, kind, sentence));
    }
}
