package uk.co.pharmacyiq.governance.rights.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A time in which the clock stands still, because the person was asked for something without which nobody can go on (DP-03).
 *
 * @param from the day it was asked for
 * @param until the day it came; empty while it is awaited
 */
public record Stop(LocalDate from, Optional<LocalDate> until) {

    /** How many days of it do not count. */
    long days(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(from, until.orElse(today)));
    }
}
