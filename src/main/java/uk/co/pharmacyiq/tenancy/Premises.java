package uk.co.pharmacyiq.tenancy;

import java.time.LocalDate;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.PremisesNumber;

/**
 * One registered pharmacy premises.
 *
 * @param number in the register of the General Pharmaceutical Council; empty where nobody has said it
 * @param closedOn the day they were handed to another organisation; since then nothing is done there
 */
public record Premises(
        PremisesId id,
        String name,
        OdsCode odsCode,
        Optional<PremisesNumber> number,
        String address,
        Optional<LocalDate> closedOn) {

    /** Premises where work is done. */
    static Premises open(PremisesId id, String name, OdsCode odsCode, PremisesNumber number, String address) {
        return new Premises(id, name, odsCode, Optional.of(number), address, Optional.empty());
    }

    public boolean isOpen() {
        return closedOn.isEmpty();
    }
}
