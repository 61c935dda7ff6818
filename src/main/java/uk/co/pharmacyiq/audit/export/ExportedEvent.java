package uk.co.pharmacyiq.audit.export;

import java.util.Optional;
import uk.co.pharmacyiq.audit.RecordedEvent;

/**
 * One event on its way out.
 *
 * @param position where it stands in the sealed log; empty where it is not sealed yet
 */
public record ExportedEvent(RecordedEvent event, Optional<Position> position) {

    /** What stands in it of a patient does not go out with the record. */
    public ExportedEvent {
        event = event.asTold();
    }

    /**
     * A place in the log of an organisation.
     *
     * @param log which of the organisation's logs; 1 until a roll-back made another necessary
     * @param index counted from 0
     */
    public record Position(int log, long index) {}

    /** An event at its place. */
    public static ExportedEvent at(RecordedEvent event, int log, long index) {
        return new ExportedEvent(event, Optional.of(new Position(log, index)));
    }

    /** An event that is not sealed yet. */
    public static ExportedEvent unsealed(RecordedEvent event) {
        return new ExportedEvent(event, Optional.empty());
    }
}
