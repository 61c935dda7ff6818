package uk.co.pharmacyiq.tenancy;

import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Premises of the organisation were handed to another. Heard within the same work. */
public record PremisesClosed(Work work, PremisesId premises) {}
