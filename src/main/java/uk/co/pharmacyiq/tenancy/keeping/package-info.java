/** The keys under which an organisation's data lies sealed, as its master administrator and the operator see and turn them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "keys", "work", "site", "tenancy"})
package uk.co.pharmacyiq.tenancy.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
