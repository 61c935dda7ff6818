/**
 * The catalogue of medicines: dm+d products and packs, their barcodes, their controlled-drug schedules with dates. One
 * catalogue for all organisations, written by the operator's import and read by everybody; an organisation owns only its
 * pharmacists' decisions about products whose schedule the catalogue does not know. Knows neither stock nor patients.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "work", "site", "tenancy"})
package uk.co.pharmacyiq.medicines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
