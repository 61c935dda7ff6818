/**
 * Owns what goes back to suppliers: which lots, why, on whose authorisation, and the credit note that is expected for them.
 * What a patient brings back never comes into the stock again.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "site :: desk",
            "controlled",
            "inventory.ledger",
            "inventory.places",
            "inventory.scanning",
            "inventory.ordering",
            "inventory.ordering.suppliers",
            "inventory.ordering.arrival",
            "inventory.waste"
        })
package uk.co.pharmacyiq.inventory.returning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
