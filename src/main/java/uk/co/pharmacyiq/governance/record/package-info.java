/**
 * Owns how people read the record of what was done: in sentences, page by page, with the seal and the proof of each entry;
 * and the passes by which an inspector is let in to read it. Writes nothing on the record but that it was read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "work", "site", "tenancy", "medicines"})
package uk.co.pharmacyiq.governance.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
