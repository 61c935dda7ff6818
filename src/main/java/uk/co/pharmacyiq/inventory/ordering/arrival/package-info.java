/**
 * Owns what came on an order and what was charged for it: goods-in against the order, what was wrong, invoices matched with
 * order and receipt, credit notes. Only ever adds.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "tenancy",
            "medicines",
            "controlled",
            "inventory",
            "inventory.ledger",
            "inventory.scanning",
            "inventory.ordering",
            "inventory.ordering.suppliers"
        })
package uk.co.pharmacyiq.inventory.ordering.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
