package uk.co.pharmacyiq.inventory.scanning;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The batch a maker printed on a pack: 1 to 20 of the 82 characters that GS1 allows for it (General Specifications,
 * figure 7.11-1). Capital and small letters are different, as they are on the pack.
 */
public record BatchNumber(String value) {

    private static final Pattern WRITTEN = Pattern.compile("[!\"%-?A-Z_a-z]{1,20}");
    private static final Pattern OUTER_SPACES = Pattern.compile("^ +| +$");
    private static final int MOST_TYPED = 200;

    public BatchNumber {
        if (!WRITTEN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a batch number");
        }
    }

    /** Reads what was typed or scanned; spaces around it do not count, spaces within it are not allowed. */
    public static Optional<BatchNumber> parse(String typed) {
        if (typed.length() > MOST_TYPED) {
            return Optional.empty();
        }
        var text = OUTER_SPACES.matcher(typed).replaceAll("");
        return WRITTEN.matcher(text).matches() ? Optional.of(new BatchNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
