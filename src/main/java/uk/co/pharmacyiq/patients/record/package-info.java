/**
 * Owns the record itself: what can be said of a patient, each saying as a row of versions that are only added to, who wrote
 * it, when and why; and the trail of every event that showed or changed it. Whoever loads a record through here has thereby
 * left a trace. Knows nothing of why anybody may look.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site"})
package uk.co.pharmacyiq.patients.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
