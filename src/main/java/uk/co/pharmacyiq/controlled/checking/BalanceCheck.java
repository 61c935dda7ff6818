package uk.co.pharmacyiq.controlled.checking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * A check of one section: the counts, in the order they were entered, and what came of them.
 *
 * @param result empty until two persons in a row counted alike
 */
public record BalanceCheck(UUID id, SectionId section, List<Count> counts, Optional<Result> result) {

    /** How long a first count waits for a second person; after that the section is counted anew. */
    static final Duration PATIENCE = Duration.ofHours(12);

    /**
     * What one person counted.
     *
     * @param session theirs
     * @param books the register as it stood at that moment; shown to nobody before the check has its result
     * @param agreed whether they counted together with the person before, and agree with what that one entered
     */
    public record Count(PersonId by, UUID session, Instant at, BigDecimal quantity, Books books, boolean agreed) {

        BigDecimal variance() {
            return quantity.subtract(books.balance());
        }
    }

    /** A section of the register at one moment: its last entry, and the balance after it. */
    public record Books(long entry, BigDecimal balance) {}

    /**
     * What came of a check.
     *
     * @param books the register as it stood at the last count
     * @param variance what was counted less what the register showed
     * @param fresh what of it came since the check before
     * @param throughput what was supplied or destroyed since the check before
     */
    public record Result(
            Books books,
            BigDecimal counted,
            BigDecimal variance,
            BigDecimal fresh,
            BigDecimal throughput,
            Verdict verdict,
            Instant at) {}

    /** How count and register stand to each other. Names are stored. */
    public enum Verdict {
        AGREED("Agrees", "ok"),
        /** A liquid's, within the tolerance. */
        OVERAGE("Within tolerance", "info"),
        /** A difference that was there at the check before, and nothing new. */
        KNOWN("Known difference", "soon"),
        VARIANCE("Differs", "expired");

        private final String title;
        private final String tag;

        Verdict(String title, String tag) {
            this.title = title;
            this.tag = tag;
        }

        public String title() {
            return title;
        }

        /** How much it presses, as tags on pages say it. */
        public String tag() {
            return tag;
        }
    }

    public BalanceCheck {
        counts = List.copyOf(counts);
    }

    /** The last count so far. */
    public Count latest() {
        return counts.getLast();
    }

    /** Whether two persons counted and came to something else, so that they count again. */
    public boolean isDisputed() {
        return result.isEmpty() && counts.size() > 1;
    }
}
