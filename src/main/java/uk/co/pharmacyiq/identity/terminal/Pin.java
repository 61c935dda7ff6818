package uk.co.pharmacyiq.identity.terminal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Six digits that unlock one's own session at a terminal where one has signed in today in full. Worth nothing anywhere else,
 * so it may be short; not so easy that somebody looking on would guess it.
 */
public record Pin(String digits) {

    private static final Pattern SIX = Pattern.compile("[0-9]{6}");
    private static final Pattern REPEATED = Pattern.compile("(\\d)\\1{5}|(\\d\\d)\\2{2}|(\\d{3})\\3");
    private static final String UPWARDS = "01234567890123456789";

    public Pin {
        if (!SIX.matcher(digits).matches()) {
            throw new IllegalArgumentException("not six digits");
        }
    }

    /** Reads what was typed; spaces do not matter. */
    public static Optional<Pin> parse(String typed) {
        var digits = typed.replace(" ", "");
        return SIX.matcher(digits).matches() ? Optional.of(new Pin(digits)) : Optional.empty();
    }

    /** Whether anybody would try it first. */
    public boolean isEasy() {
        return REPEATED.matcher(digits).matches()
                || UPWARDS.contains(digits)
                || UPWARDS.contains(new StringBuilder(digits).reverse());
    }

    @Override
    public String toString() {
        return "Pin[hidden]";
    }
}
