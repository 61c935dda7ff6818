package uk.co.pharmacyiq.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question to the record of one organisation. Answers come newest first.
 *
 * @param from the first moment, by the database's clock
 * @param to the first moment no longer
 * @param before only events older than this one, for the next page
 * @param limit how many at most
 * @param mostLooked how many events are looked at for it, at most
 */
public record RecordQuery(
        Instant from, Instant to, RecordFilter filter, Optional<UUID> before, int limit, int mostLooked) {

    private static final int A_PAGE = 50;
    private static final int MOST_LOOKED = 20_000;

    public RecordQuery {
        if (limit < 1 || mostLooked < 1 || to.isBefore(from)) {
            throw new IllegalArgumentException("a question to the record needs a time, a length and an end");
        }
    }

    /** Everything in a stretch of time, a page at a time. */
    public static RecordQuery between(Instant from, Instant to) {
        return new RecordQuery(from, to, RecordFilter.EVERYTHING, Optional.empty(), A_PAGE, MOST_LOOKED);
    }

    public RecordQuery filtered(RecordFilter other) {
        return new RecordQuery(from, to, other, before, limit, mostLooked);
    }

    public RecordQuery olderThan(UUID event) {
        return new RecordQuery(from, to, filter, Optional.of(event), limit, mostLooked);
    }

    public RecordQuery atMost(int events) {
        return new RecordQuery(from, to, filter, before, events, mostLooked);
    }

    public RecordQuery lookingAt(int events) {
        return new RecordQuery(from, to, filter, before, limit, events);
    }
}
