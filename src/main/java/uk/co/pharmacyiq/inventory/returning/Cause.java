package uk.co.pharmacyiq.inventory.returning;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.co.pharmacyiq.inventory.ledger.Reason;

/** Why stock goes back to its supplier. Names are stored, here and as the reason of a credit note. */
public enum Cause {
    SHORT_DATED(Reason.SHORT_DATED),
    WRONG(Reason.WRONG_DELIVERED),
    DAMAGED(Reason.DAMAGED),
    RECALLED(Reason.RECALLED),
    OVER(Reason.OVER_DELIVERED);

    private final Reason reason;

    Cause(Reason reason) {
        this.reason = reason;
    }

    /** As it stands in the ledger. */
    Reason reason() {
        return reason;
    }

    public String title() {
        return reason.title();
    }

    /** As the API and forms write it: {@code short-dated}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Cause> parse(String text) {
        return Stream.of(values()).filter(each -> each.code().equals(text)).findFirst();
    }
}
