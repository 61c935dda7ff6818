package uk.co.pharmacyiq.controlled.checking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.kernel.PersonId;

/** A case: the register and the cupboard differ. What was done about it, step by step. */
public record Discrepancy(UUID id, SectionId section, Found found, List<Step> steps) {

    /** How long a routine discrepancy may take until it is settled or reported. */
    private static final Duration ROUTINE = Duration.ofDays(14);

    /**
     * What was found.
     *
     * @param check the check that found it; empty where a pharmacist supplied below zero
     * @param entry the last entry of the register then
     * @param variance what was counted less what the register showed
     */
    public record Found(Optional<UUID> check, long entry, BigDecimal variance, Instant at, PersonId by) {}

    /**
     * What somebody did.
     *
     * @param detail what was looked at, or the outcome; empty for other steps
     */
    public record Step(What what, String detail, String words, PersonId by, Instant at) {}

    /** Kinds of steps. Names are stored. */
    public enum What {
        OWNED("Took the case on"),
        SERIOUS("Called it serious"),
        ROUTINE("Called it routine"),
        LOOKED("Looked at"),
        NOTED("Noted"),
        REPORTED("Reported to the CDAO"),
        SEEN_AGAIN("Found again"),
        CLOSED("Closed");

        private final String title;

        What(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How a case ends. Names are stored. */
    public enum Ending {
        EXPLAINED("Explained, and the register made good by a footnote"),
        COUNTED_WRONG("Counted wrongly; the register was right"),
        UNEXPLAINED("Not explained; reported to the CDAO");

        private final String title;

        Ending(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public static Optional<Ending> parse(String text) {
            return Stream.of(values())
                    .filter(each -> each.name().equalsIgnoreCase(text))
                    .findFirst();
        }
    }

    public Discrepancy {
        steps = List.copyOf(steps);
    }

    public Optional<Step> closed() {
        return last(What.CLOSED);
    }

    public boolean isOpen() {
        return closed().isEmpty();
    }

    public boolean isSerious() {
        return kind().filter(step -> step.what() == What.SERIOUS).isPresent();
    }

    /** Whose it is: whoever took it on last, at first whoever was at work when it was found. */
    public PersonId owner() {
        return last(What.OWNED).map(Step::by).orElse(found.by());
    }

    /** What the CDAO's office was told under. */
    public Optional<Step> reported() {
        return last(What.REPORTED);
    }

    /** By when it is to be settled or reported: at once where it is serious, after 14 days otherwise. */
    public Instant dueAt() {
        return kind().filter(step -> step.what() == What.SERIOUS)
                .map(Step::at)
                .orElse(found.at().plus(ROUTINE));
    }

    /** Whether it should have been settled or reported by now. */
    public boolean isOverdue(Instant now) {
        return isOpen() && reported().isEmpty() && !now.isBefore(dueAt());
    }

    /** What was found at one of the places to look; empty where nobody looked there yet. */
    public Optional<Step> lookedAt(Place place) {
        return steps.stream()
                .filter(step -> step.what() == What.LOOKED && step.detail().equals(place.name()))
                .reduce((_, later) -> later);
    }

    private Optional<Step> kind() {
        return steps.stream()
                .filter(step -> step.what() == What.SERIOUS || step.what() == What.ROUTINE)
                .reduce((_, later) -> later);
    }

    private Optional<Step> last(What what) {
        return steps.stream().filter(step -> step.what() == what).reduce((_, later) -> later);
    }
}
