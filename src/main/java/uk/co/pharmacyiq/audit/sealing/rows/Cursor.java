package uk.co.pharmacyiq.audit.sealing.rows;

import java.util.Comparator;
import java.util.UUID;

/** A place in the order of leaves: by transaction, then the writer's number, then the event. */
public record Cursor(long xid, long sequence, UUID event) {

    private static final Comparator<UUID> AS_IN_THE_DATABASE = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final Comparator<Cursor> ORDER = Comparator.comparingLong(Cursor::xid)
            .thenComparingLong(Cursor::sequence)
            .thenComparing(Cursor::event, AS_IN_THE_DATABASE);

    public static final Cursor START = new Cursor(0, 0, new UUID(0, 0));

    /** Whether an event here comes before one there. */
    public boolean isBefore(Cursor other) {
        return ORDER.compare(this, other) < 0;
    }
}
