package uk.co.pharmacyiq.patients.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * The record of one list of patients that leaves, or may leave, the pharmacy (IC-09).
 *
 * @param allowed by whom and until when it may be taken
 * @param canary the imaginary patient in the file, who is in no other; empty until it is taken
 * @param end what became of the file; empty while it is out
 */
public record Removal(
        UUID id,
        PersonId askedBy,
        Wish wish,
        Allowed allowed,
        Optional<Taken> taken,
        Optional<Canary> canary,
        Optional<End> end) {

    /** What for. Codes are stored: add, never rename. */
    public enum Purpose {
        SYSTEM_CHANGE("Moving to another system"),
        CONTACT("Contacting patients about a medicine or a service"),
        AUDIT("Clinical audit"),
        NHS_RETURN("Asked for by an NHS body"),
        LEGAL("Asked for by a court or a regulator"),
        OTHER("Something else, as described");

        private final String title;

        Purpose(String title) {
            this.title = title;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String title() {
            return title;
        }

        public static Optional<Purpose> parse(String code) {
            return Stream.of(values())
                    .filter(purpose -> purpose.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * What was asked for.
     *
     * @param words what for, in the asker's words
     * @param recipient who gets the file
     * @param premises where the patients were registered; empty for all of the organisation
     * @param clinical whether clinical facts are in it
     * @param due by when the file is back or destroyed
     */
    public record Wish(
            Purpose purpose,
            String words,
            String recipient,
            Optional<PremisesId> premises,
            boolean clinical,
            LocalDate due) {}

    /** Who agreed, and until when the file may be taken. */
    public record Allowed(PersonId by, Instant at, Instant until) {}

    /**
     * What left.
     *
     * @param complete whether the whole file was handed over, or the line broke before its end
     * @param people how many people are in it
     * @param leftOut how many were left out, because they restricted the use of their data
     * @param blanked of how many the address is not in it, because it is restricted
     */
    public record Taken(Instant at, boolean complete, int people, int leftOut, int blanked) {}

    /** How it ended. Codes are stored: add, never rename. */
    public enum Ending {
        RETURNED("Returned"),
        DESTROYED("Destroyed"),
        LOST("Lost");

        private final String title;

        Ending(String title) {
            this.title = title;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String title() {
            return title;
        }

        public static Optional<Ending> parse(String code) {
            return Stream.of(values())
                    .filter(ending -> ending.code().equals(code))
                    .findFirst();
        }
    }

    /** What became of the file, as somebody noted. */
    public record End(Ending ending, Instant at, PersonId by, String note) {}

    /** Whether it may still be taken. */
    public boolean mayBeTaken(Instant now) {
        return taken.isEmpty() && now.isBefore(allowed.until());
    }

    /** Whether the file is somewhere outside. */
    public boolean isOut() {
        return taken.isPresent() && end.isEmpty();
    }

    /** Whether it should be back or destroyed by now, and nobody noted that it is. */
    public boolean isOverdue(LocalDate today) {
        return isOut() && today.isAfter(wish.due());
    }

    @Override
    public String toString() {
        return "Removal[" + id + "]";
    }
}
