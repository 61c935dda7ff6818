/** Owns how the stock of premises leaves the ledger of one organisation whole and enters that of another. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "tenancy",
            "medicines",
            "inventory.ledger",
            "inventory.places",
            "inventory.scanning"
        })
package uk.co.pharmacyiq.inventory.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
