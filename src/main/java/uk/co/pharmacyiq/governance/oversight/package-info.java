/**
 * Owns the watch over those who administer: the weekly digest of what they did, and the list of what looks unusual. It only
 * reads the record; what it adds are readings, flags and the notes of whoever looked into them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "work", "site", "tenancy", "governance.record"})
package uk.co.pharmacyiq.governance.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
