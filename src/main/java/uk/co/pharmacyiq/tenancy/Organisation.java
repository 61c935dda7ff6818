package uk.co.pharmacyiq.tenancy;

import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * One pharmacy organisation: the tenant.
 *
 * @param handle what stands after the @ in its people's sign-in names
 */
public record Organisation(OrganisationId id, String name, String handle) {}
