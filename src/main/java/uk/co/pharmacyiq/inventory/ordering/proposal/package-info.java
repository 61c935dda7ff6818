/**
 * Owns what should be ordered, how much of it and why: usage, rules of reordering, the arithmetic between them. Every number
 * that made a proposal goes with it. Knows no order.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "tenancy",
            "medicines",
            "inventory.ledger",
            "inventory.ordering.suppliers"
        })
package uk.co.pharmacyiq.inventory.ordering.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
