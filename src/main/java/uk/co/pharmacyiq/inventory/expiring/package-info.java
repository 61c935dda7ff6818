/**
 * Owns what is done about expiry before it comes: what will not be sold in time and what that is worth, the rounds along the
 * shelves, labels for split packs. Moves stock only through the acts that always do.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "site :: paper",
            "tenancy",
            "medicines",
            "inventory",
            "inventory.ledger",
            "inventory.places",
            "inventory.scanning"
        })
package uk.co.pharmacyiq.inventory.expiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
