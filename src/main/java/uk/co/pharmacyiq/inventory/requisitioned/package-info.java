/** Owns which stock can be supplied on a requisition in writing, and issues it through the one act that issues. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "medicines",
            "controlled",
            "controlled.requisition",
            "inventory",
            "inventory.ledger"
        })
package uk.co.pharmacyiq.inventory.requisitioned;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
