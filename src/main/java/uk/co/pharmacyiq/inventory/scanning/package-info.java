/** Owns what a scanner tells: GS1 codes, expiry dates and batch numbers as they are printed, and which pack they mean. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site", "medicines"})
package uk.co.pharmacyiq.inventory.scanning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
