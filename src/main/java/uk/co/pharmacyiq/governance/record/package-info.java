/**
 * Owns how people read the record of what was done: in sentences, page by page, with the seal and the proof of each entry.
 * Writes nothing on the record but that it was read.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "audit :: state",
            "audit :: proof",
            "audit :: export",
            "work",
            "site",
            "tenancy",
            "medicines",
            "controlled",
            "controlled.papers",
            "governance.inspection"
        })
package uk.co.pharmacyiq.governance.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
