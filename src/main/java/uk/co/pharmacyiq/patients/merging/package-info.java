/**
 * Owns what happens when one patient has two records: finding such pairs, making one of them the survivor, and taking that
 * back, at any later time and entry by entry, when they turn out to be two people. Writes no entry of its own: it links,
 * sets aside and restores through the record. Knows nothing of how likeness is measured.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "tenancy",
            "patients.record",
            "patients.looking",
            "patients.search"
        })
package uk.co.pharmacyiq.patients.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
