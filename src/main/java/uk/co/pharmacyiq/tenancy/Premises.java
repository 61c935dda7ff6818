package uk.co.pharmacyiq.tenancy;

import java.util.Optional;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.PremisesNumber;

/**
 * One registered pharmacy premises.
 *
 * @param number in the register of the General Pharmaceutical Council; empty where nobody has said it
 */
public record Premises(PremisesId id, String name, OdsCode odsCode, Optional<PremisesNumber> number, String address) {}
