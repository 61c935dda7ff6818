package uk.co.pharmacyiq.patients.looked;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who looked at one patient's record, and who changed it.
 *
 * @param byName whether people are named; otherwise their roles are, as the organisation has set
 * @param lines oldest first
 */
public record Looked(Whom whom, Period period, String organisation, boolean byName, List<Line> lines, Instant made) {

    /** Whose record. */
    public record Whom(String name, Optional<LocalDate> born, String nhsNumber) {}

    /** From the first day to the last. */
    public record Period(LocalDate from, LocalDate until) {

        public Period {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("a period ends after it begins");
            }
        }
    }

    /**
     * One event that showed or changed the record.
     *
     * @param event its entry on the organisation's record
     * @param what in words to the patient: {@code opened your record}
     * @param fields what was written in, in words; none where nothing was
     */
    public record Line(
            UUID event,
            Instant at,
            String who,
            String what,
            String why,
            String where,
            boolean changed,
            List<String> fields) {

        public Line {
            fields = List.copyOf(fields);
        }
    }

    public Looked {
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "Looked[" + lines.size() + " lines]";
    }
}
