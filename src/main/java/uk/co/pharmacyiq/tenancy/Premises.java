package uk.co.pharmacyiq.tenancy;

import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.PremisesId;

/** One registered pharmacy premises. */
public record Premises(PremisesId id, String name, OdsCode odsCode, String address) {}
