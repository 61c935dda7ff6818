/**
 * Owns the question whether looks at patients' records were any business of those who looked: it reads the trail, joins each
 * look with what there was to do for the patient, and puts what nothing explains before a reviewer. It accuses nobody; what
 * comes of a question is what the reviewer finds.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "keys",
            "audit",
            "work",
            "site",
            "tenancy",
            "patients.record",
            "patients.looking",
            "governance.record",
            "governance.oversight"
        })
package uk.co.pharmacyiq.governance.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
