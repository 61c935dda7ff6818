package uk.co.pharmacyiq.inventory.cold;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * What a thermometer told at a moment. It never changes; notes stand beneath it.
 *
 * @param range what held when it was taken
 */
public record Reading(UUID id, Instant takenAt, Degrees degrees, ColdRange range, Entry entry, List<Note> notes) {

    /** How it came. Names are stored. */
    public enum Source {
        HAND("By hand"),
        FILE("From a logger's file"),
        SENSOR("From a sensor");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Degrees Celsius, to one decimal. */
    public record Degrees(BigDecimal current, Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {

        List<BigDecimal> all() {
            return Stream.concat(Stream.of(current), Stream.concat(lowest.stream(), highest.stream()))
                    .toList();
        }
    }

    /** Who entered it, and when. */
    public record Entry(Source source, PersonId by, Instant at) {}

    /** What somebody wrote about it. */
    public record Note(PersonId by, Instant at, String text) {}

    public Reading {
        notes = List.copyOf(notes);
    }

    public boolean isOut() {
        return range.isOut(degrees);
    }
}
