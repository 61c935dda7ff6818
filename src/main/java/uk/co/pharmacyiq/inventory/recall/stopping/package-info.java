/** Owns what a recall keeps from being ordered: a medicine of which every batch is recalled, or whose recall is open. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "work", "tenancy", "inventory.recall", "inventory.ordering.proposal"})
package uk.co.pharmacyiq.inventory.recall.stopping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
