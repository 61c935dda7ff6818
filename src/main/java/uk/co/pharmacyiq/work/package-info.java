/**
 * The one door to the database. Work is authorised, bound to a tenant, audited and atomic, because there is no other way
 * to obtain a {@link uk.co.pharmacyiq.work.Work}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "keys", "audit"})
package uk.co.pharmacyiq.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
