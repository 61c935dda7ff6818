/** The few words every module shares: identifiers, quantities, secrets and outcomes. Knows no framework. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package uk.co.pharmacyiq.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
