package uk.co.pharmacyiq.audit.sealing.chain;

import java.util.OptionalLong;
import uk.co.pharmacyiq.audit.sealing.rows.RowCheck;

/** The clock of one writer, as its events tell it. */
final class WriterClock {

    private OptionalLong latest = OptionalLong.empty();

    /** Whether this time, in milliseconds, is far before the latest; remembers the later of both. */
    boolean goesBack(long millis) {
        boolean back = latest.isPresent() && latest.getAsLong() - millis > RowCheck.FAR.toMillis();
        latest = OptionalLong.of(Math.max(latest.orElse(millis), millis));
        return back;
    }

    OptionalLong latest() {
        return latest;
    }
}
