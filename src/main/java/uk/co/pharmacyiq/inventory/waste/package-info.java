/**
 * Owns what is destroyed: what waits in quarantine for it, consignments to the waste contractor, their notes and certificates.
 * Takes stock away only through the act that always does. Drugs of the register are destroyed elsewhere, with a witness.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "site :: desk",
            "site :: paper",
            "tenancy",
            "medicines",
            "inventory",
            "inventory.ledger",
            "inventory.places",
            "inventory.scanning"
        })
package uk.co.pharmacyiq.inventory.waste;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
