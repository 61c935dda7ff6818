/**
 * Owns the cold chain: fridges, their readings, and what becomes of stock that was kept too warm or too cold. A reading stands
 * as it was entered; a reading out of range sets the fridge's stock apart until a pharmacist has decided on each lot.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "site :: desk",
            "tenancy",
            "inventory.ledger",
            "inventory.places",
            "inventory.scanning"
        })
package uk.co.pharmacyiq.inventory.cold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
