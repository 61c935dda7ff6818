package uk.co.pharmacyiq.inventory.recall;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.co.pharmacyiq.inventory.ledger.Lot;

/** An alert about medicines as it came. */
public record Alert(UUID id, Head head, Times times, List<AlertLot> lots) {

    /** How far down the chain it asks for stock back. Names are stored. */
    public enum Level {
        PATIENT("Patient level: people who were supplied must be told"),
        PHARMACY("Pharmacy level: stock on the shelves"),
        WHOLESALER("Wholesaler level: for information here");

        private final String title;

        Level(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** As the API and forms write it: {@code pharmacy}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Level> parse(String text) {
            return Stream.of(values())
                    .filter(each -> each.code().equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /** What it is called: {@code EL(26)A/40}, and how much it presses. */
    public record Head(String reference, AlertClass kind, Level level, String title) {}

    /**
     * When it was issued, when it came here, and by when all is to be done.
     *
     * @param dueAt clock hours after it was issued, unless the alert itself names a moment
     */
    public record Times(Instant issuedAt, Instant receivedAt, Instant dueAt) {}

    public Alert {
        lots = List.copyOf(lots);
    }

    /** Whether stock of this lot is recalled. */
    public boolean means(Lot lot) {
        return lots.stream().anyMatch(each -> each.means(lot));
    }

    /** The same, with what the batch alone points at. */
    public boolean means(Lot lot, boolean byBatchAlone) {
        return means(lot) || byBatchAlone && lots.stream().anyMatch(each -> each.mayMean(lot));
    }
}
