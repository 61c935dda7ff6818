/**
 * Owns what is on the shelves, batch by batch and place by place, as a ledger of movements. Knows nothing of patients, nor
 * for whom anything is issued.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "work",
            "site",
            "site :: desk",
            "tenancy",
            "medicines",
            "responsible",
            "responsible.authority",
            "controlled",
            "inventory.ledger",
            "inventory.places",
            "inventory.scanning",
            "inventory.wholesale"
        })
package uk.co.pharmacyiq.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
