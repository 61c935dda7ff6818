/**
 * Owns which legal entity keeps which premises, and whether stock may go from one to another: to the same legal entity it is a
 * transfer, to another it is wholesale, with an authorisation and a record of its own. Knows nothing of how stock moves.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site", "tenancy", "medicines"})
package uk.co.pharmacyiq.inventory.wholesale;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
