package uk.co.pharmacyiq.inventory.ordering.arrival;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An invoice as it was entered; money in pence.
 *
 * @param controlled whether it charges for a drug of Schedule 3 or 5, which regulation 24 wants kept
 * @param keepUntil how long it is kept at least
 * @param matched whether order, receipt and invoice agreed when it was entered
 */
public record Invoice(
        UUID id,
        String number,
        LocalDate dated,
        long total,
        boolean controlled,
        LocalDate keepUntil,
        boolean matched) {}
