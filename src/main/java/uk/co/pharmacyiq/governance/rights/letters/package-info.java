/** Owns what is written to people who asked about their data: letters that say what was done, why, and whom they can turn to. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "work", "site", "tenancy", "governance.rights", "governance.rights.clock"})
package uk.co.pharmacyiq.governance.rights.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
