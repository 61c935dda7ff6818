package uk.co.pharmacyiq.tenancy.standing;

import uk.co.pharmacyiq.work.Work;

/** The organisation at work is suspended from now on. Heard within the same work. */
public record OrganisationSuspended(Work work) {}
