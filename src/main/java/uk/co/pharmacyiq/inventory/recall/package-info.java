/**
 * Owns alerts about medicines: what is recalled, how soon it must be done, what each premises did, and the one step that
 * sets a recalled batch apart in all premises. Knows no patient: whoever does answers {@link SuppliedPatients}.
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
            "inventory.ledger",
            "inventory.places",
            "inventory.scanning"
        })
package uk.co.pharmacyiq.inventory.recall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
