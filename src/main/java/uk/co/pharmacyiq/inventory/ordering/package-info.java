/**
 * Owns orders to suppliers, from draft to the last pack: what was ordered, who decided, how it was sent. No order is ever
 * removed. Goods and invoices against an order are {@code inventory.ordering.arrival}'s.
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
            "inventory.scanning",
            "inventory.ordering.suppliers",
            "inventory.ordering.proposal"
        })
package uk.co.pharmacyiq.inventory.ordering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
