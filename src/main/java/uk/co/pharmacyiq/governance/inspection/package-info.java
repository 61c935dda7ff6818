/**
 * Owns the passes by which an organisation lets somebody from outside look at its record: who, why, at what, and until when.
 * Knows nothing of what is then shown.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "keys", "work", "site", "tenancy"})
package uk.co.pharmacyiq.governance.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
