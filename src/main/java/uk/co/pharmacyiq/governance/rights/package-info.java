/**
 * Owns what people ask about their data, from the day it reaches the pharmacy to the answer: who asked, how it is known that
 * they may, by when they are answered, and what was decided by whom. Changes a patient's record only through the record's
 * own doors; decides nothing by itself.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "tenancy",
            "patients.record",
            "patients.looking",
            "governance.rights.clock"
        })
package uk.co.pharmacyiq.governance.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
