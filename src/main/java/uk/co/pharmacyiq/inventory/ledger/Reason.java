package uk.co.pharmacyiq.inventory.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why stock was wasted, adjusted, quarantined, released, reversed or taken out of order. Names are stored. */
public enum Reason {
    EXPIRED("Past its expiry date", MovementKind.WASTE, MovementKind.QUARANTINE),
    DAMAGED("Damaged", MovementKind.WASTE, MovementKind.QUARANTINE, MovementKind.SUPPLIER_RETURN),
    TEMPERATURE("Kept at the wrong temperature", MovementKind.WASTE, MovementKind.QUARANTINE),
    RECALLED("Recalled", MovementKind.WASTE, MovementKind.QUARANTINE, MovementKind.SUPPLIER_RETURN),
    SUSPECTED_FALSIFIED("Suspected falsified", MovementKind.QUARANTINE),
    SHORT_DATED("Too short-dated to supply", MovementKind.WASTE, MovementKind.QUARANTINE, MovementKind.SUPPLIER_RETURN),
    WRONG_DELIVERED("Not what was ordered", MovementKind.QUARANTINE, MovementKind.SUPPLIER_RETURN),
    OVER_DELIVERED("More than was ordered", MovementKind.QUARANTINE, MovementKind.SUPPLIER_RETURN),
    COUNTED("Count differs", MovementKind.ADJUST),
    MISSING("Lost or stolen", MovementKind.ADJUST),
    BOOKED_WRONG("Booked wrongly before", MovementKind.ADJUST, MovementKind.REVERSAL),
    FOUND_FIT("Examined and found fit to supply", MovementKind.RELEASE),
    RECALL_ENDED("Not affected by the recall", MovementKind.RELEASE),
    ENTERED_TWICE("Entered twice", MovementKind.REVERSAL),
    NOT_DONE("Did not happen", MovementKind.REVERSAL),
    /** Never comes in: whoever chooses it is told where such packs go. */
    PATIENT_RETURN("A patient brought it back", MovementKind.ADJUST, MovementKind.REVERSAL),
    EARLIER_DAMAGED("Earlier batch damaged or missing", MovementKind.ISSUE),
    PATIENT_NEEDS_BATCH("This batch is asked for", MovementKind.ISSUE),
    LONG_COURSE("Earlier batch expires before the course ends", MovementKind.ISSUE),
    /** Noted by the hand-over of premises; nobody chooses it. */
    HANDED_OVER("Handed over with the premises"),
    OTHER(
            "Other, see note",
            MovementKind.WASTE,
            MovementKind.QUARANTINE,
            MovementKind.ADJUST,
            MovementKind.RELEASE,
            MovementKind.REVERSAL,
            MovementKind.ISSUE);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final Set<MovementKind> kinds;

    Reason(String title, MovementKind... kinds) {
        this.title = title;
        this.kinds = Set.of(kinds);
    }

    public String title() {
        return title;
    }

    /** As the API and forms write it: {@code suspected-falsified}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reasons a kind of movement may have. */
    public static List<Reason> of(MovementKind kind) {
        return Stream.of(values()).filter(reason -> reason.kinds.contains(kind)).toList();
    }

    /** Reads a reason that a kind of movement may have. */
    public static Optional<Reason> parse(MovementKind kind, String code) {
        return of(kind).stream().filter(reason -> reason.code().equals(code)).findFirst();
    }
}
