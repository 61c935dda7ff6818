/**
 * Owns the view over all premises: what each holds and how fast it goes, and where short-dated stock would still be sold. Suggests;
 * what is sent is sent by the act that always does.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "tenancy",
            "inventory",
            "inventory.ledger",
            "inventory.scanning",
            "inventory.expiring",
            "inventory.wholesale"
        })
package uk.co.pharmacyiq.inventory.spreading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
