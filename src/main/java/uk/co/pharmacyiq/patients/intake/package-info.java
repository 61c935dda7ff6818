/**
 * Owns how patients come in from other systems: as a table, or as a bundle as the Personal Demographics Service sends it. It
 * reads what was sent, says row by row what can be taken and what not, and writes through the records as everybody does.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site", "patients.record", "patients.search"})
package uk.co.pharmacyiq.patients.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
