/**
 * Owns the acts on a patient's record: registering somebody, opening a record, writing in it, reading how it came to be.
 * Knows nothing of prescriptions or stock.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "work",
            "site",
            "tenancy",
            "medicines",
            "patients.record",
            "patients.looking",
            "patients.search"
        })
package uk.co.pharmacyiq.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
