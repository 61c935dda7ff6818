package uk.co.pharmacyiq.tenancy;

import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** The organisation has new premises. Heard within the same work. */
public record PremisesAdded(Work work, PremisesId premises) {}
