/** Owns the places where stock lies at each premises: shelves, fridges, cabinets, and those every premises has. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site", "tenancy"})
package uk.co.pharmacyiq.inventory.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
