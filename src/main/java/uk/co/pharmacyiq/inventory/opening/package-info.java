/**
 * Owns the beginning of a section of the controlled-drugs register: what two persons counted, brought onto the books and into
 * the register at once, and never again for the same section.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "medicines",
            "controlled",
            "inventory.ledger",
            "inventory.places",
            "inventory.scanning"
        })
package uk.co.pharmacyiq.inventory.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
