/**
 * Owns the reasons why somebody may look at a patient's record: what brought the patient and the pharmacy together, a reason
 * given with one key, or, where there is neither, the glass that is broken for one record and looked into afterwards.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site", "patients.record"})
package uk.co.pharmacyiq.patients.looking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
