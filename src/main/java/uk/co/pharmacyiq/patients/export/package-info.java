/**
 * Owns lists of patients that leave the pharmacy as a file: who asked, what for, who agreed, how many people are in it, by
 * which marks a leaked one is known, and when it must be back or destroyed. No file leaves without such a removal record.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site", "tenancy", "patients.record"})
package uk.co.pharmacyiq.patients.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
