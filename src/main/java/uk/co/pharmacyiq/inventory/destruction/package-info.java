/**
 * Owns what lies in quarantine and belongs in the controlled-drugs register, and takes it off the books when it is destroyed
 * with a witness.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "medicines",
            "controlled",
            "controlled.destroying",
            "inventory.ledger",
            "inventory.places",
            "inventory.scanning"
        })
package uk.co.pharmacyiq.inventory.destruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
