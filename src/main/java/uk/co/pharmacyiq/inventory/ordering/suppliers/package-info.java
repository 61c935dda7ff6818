/**
 * Owns from whom the organisation buys and what they ask: suppliers, dated price lists, the Drug Tariff's concessions. Knows
 * no order.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site", "medicines"})
package uk.co.pharmacyiq.inventory.ordering.suppliers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
