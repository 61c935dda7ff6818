package uk.co.pharmacyiq.inventory.cold;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * A fridge as the register of assets has it.
 *
 * @param place where its stock lies in the books
 * @param plate what stands on it: name, maker and type, serial number
 * @param calibratedOn when its thermometer was last checked
 * @param since from which day on it is to be read
 */
public record Fridge(
        UUID id, PremisesId premises, UUID place, Plate plate, Optional<LocalDate> calibratedOn, LocalDate since) {

    /** What stands on it. */
    public record Plate(String name, String make, String serial) {}

    public String name() {
        return plate.name();
    }
}
