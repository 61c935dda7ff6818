package uk.co.pharmacyiq.controlled.destroying;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PremisesId;

/** The T28 waste exemption of premises, from the first through the last day it holds. */
public record Exemption(UUID id, PremisesId premises, String reference, LocalDate from, LocalDate until) {

    /** From how many days before its end people are told (CD-33). */
    static final int ENDING = 60;

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it ends in 60 days or less, or has ended. */
    public boolean endsSoon(LocalDate today) {
        return daysLeft(today) <= ENDING;
    }

    /** How many days it holds after today; below zero where it has ended. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, until);
    }
}
