package uk.co.pharmacyiq.patients.merging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/** Where a page of the list of pairs ended. Names nobody: a score and the identifier of a pair. */
public record PairCursor(int score, UUID pair) {

    /** Before the first. */
    public static final PairCursor START = new PairCursor(101, new UUID(0, 0));

    static PairCursor after(LikelyPair pair) {
        return new PairCursor(pair.likeness().score(), pair.id());
    }

    /** Reads what a page was asked with; anything else is the beginning. */
    public static PairCursor parse(String text) {
        var parts = text.split("_", 2);
        return parts.length == 2 && parts[0].matches("[0-9]{1,3}")
                ? TimeOrderedId.parse(parts[1])
                        .map(pair -> new PairCursor(Integer.parseInt(parts[0]), pair))
                        .orElse(START)
                : START;
    }

    /** As it stands in an address. */
    public String text() {
        return score + "_" + pair;
    }

    /** The cursor after a page, where it was full. */
    static Optional<PairCursor> next(List<LikelyPair> page, int most) {
        return page.size() < most ? Optional.empty() : Optional.of(after(page.getLast()));
    }
}
