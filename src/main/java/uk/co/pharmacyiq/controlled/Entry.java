package uk.co.pharmacyiq.controlled;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.controlled.Particulars.Collector;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;

/**
 * An entry as it stands, for ever. Numbers of a section have no gaps.
 *
 * @param change what it does to the balance: above zero for what came, below for what went
 * @param balance the running balance after it
 * @param schedule of the drug on the day it happened, whatever it is today
 */
public record Entry(
        long number,
        Kind kind,
        When when,
        BigDecimal change,
        BigDecimal balance,
        Level schedule,
        Signed signed,
        Told told,
        Links links,
        List<Footnote> footnotes) {

    /** What entries there are. Names are stored. */
    public enum Kind {
        OPENING("Opening balance"),
        OBTAINED("Obtained"),
        SUPPLIED("Supplied"),
        DESTROYED("Destroyed"),
        CORRECTION("Correction");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * When it happened, on the London calendar, and when it was written.
     *
     * @param late whether it was written later than the day after (CD-10)
     */
    public record When(LocalDate occurredOn, Instant occurredAt, Instant enteredAt, boolean late) {}

    /**
     * Who wrote it, as they were called and registered then.
     *
     * @param registration their number with the GPhC; empty where they have none
     * @param other the second person of what takes two
     */
    public record Signed(PersonId person, String name, String registration, Optional<PersonId> other) {}

    /**
     * The particulars, in plain words.
     *
     * @param name and {@code address}: from whom it came, or to whom it went
     * @param collector who collected; empty where that does not apply
     */
    public record Told(
            String name,
            String address,
            String authority,
            Optional<Collector> collector,
            String professional,
            Optional<Boolean> idRequested,
            Optional<Boolean> idProvided,
            String note) {}

    /**
     * What it belongs to.
     *
     * @param corrects the entry whose balance it makes good
     * @param event the event on the record
     */
    public record Links(Optional<UUID> movement, Optional<Long> corrects, UUID event, boolean overridden) {}

    /** A marginal note or footnote beneath an entry, with the date of correction (regulation 20(c)). */
    public record Footnote(int number, LocalDate on, Instant at, Signed signed, String text, Optional<Long> line) {}

    /** The same entry with what stands beneath it. */
    Entry with(List<Footnote> notes) {
        return new Entry(number, kind, when, change, balance, schedule, signed, told, links, notes);
    }
}
