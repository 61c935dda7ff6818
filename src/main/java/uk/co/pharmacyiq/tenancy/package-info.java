/** Owns organisations and their premises: the tenants, and where they trade. Knows nobody who works there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "keys", "work", "site"})
package uk.co.pharmacyiq.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
