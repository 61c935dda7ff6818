/**
 * Owns balance checks and discrepancy cases: what two persons counted beside the controlled-drugs register, how that differs
 * from it, and what becomes of a difference. Reads the register and never writes an entry in it (CD-23).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "site :: desk",
            "tenancy",
            "controlled",
            "controlled.destroying"
        })
package uk.co.pharmacyiq.controlled.checking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
