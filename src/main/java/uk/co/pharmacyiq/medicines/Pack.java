package uk.co.pharmacyiq.medicines;

import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;

/**
 * A pack as it stands on a shelf (dm+d: AMPP).
 *
 * @param vmpCode the virtual product: what a prescription names and a schedule belongs to
 * @param unit what the size counts: {@code tablet}, {@code ml}
 * @param schedule as it holds today for the organisation at work, its pharmacist's decision included
 * @param legalCategory {@code POM}, {@code P}, {@code GSL}; empty where no release told it
 * @param discontinued whether it is no longer made, or no release lists it any more
 */
public record Pack(
        DmdCode code,
        String name,
        DmdCode vmpCode,
        String vmpName,
        String supplier,
        Quantity packSize,
        String unit,
        ControlledSchedule schedule,
        String legalCategory,
        boolean discontinued) {}
