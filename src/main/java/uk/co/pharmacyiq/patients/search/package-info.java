/**
 * Owns the index over the names, dates of birth, postcodes, NHS numbers and telephone numbers of patients, and what is asked
 * of it: the search of the counter, and who could be the same person. It follows the record; it holds nothing the record
 * does not hold.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "keys",
            "audit",
            "work",
            "site",
            "tenancy",
            "patients.record",
            "patients.looking"
        })
package uk.co.pharmacyiq.patients.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
