package uk.co.pharmacyiq.governance.rights.clock;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when a patient's record must be kept at the least: eight years after its last entry, and where it was made for a
 * child until their 25th birthday, the 26th where they were 17 at the end. Nothing is erased when it is over: somebody looks
 * at it.
 */
public record RetentionFloor(LocalDate lastEntry, Optional<LocalDate> born) {

    private static final int YEARS = 8;
    private static final int GROWN_UP = 18;
    private static final int CHILD_UNTIL = 25;

    /** The last day on which it must be kept. */
    public LocalDate until() {
        var usual = lastEntry.plusYears(YEARS);
        var ofChild = born.filter(birthday -> lastEntry.isBefore(birthday.plusYears(GROWN_UP)))
                .map(birthday -> birthday.plusYears(
                        lastEntry.isBefore(birthday.plusYears(GROWN_UP - 1)) ? CHILD_UNTIL : CHILD_UNTIL + 1));
        return Stream.concat(Stream.of(usual), ofChild.stream())
                .max(LocalDate::compareTo)
                .orElse(usual);
    }

    public boolean holds(LocalDate today) {
        return !today.isAfter(until());
    }
}
