/**
 * Owns how records are told to integrators in HL7 FHIR R4, in the shape of UK Core. It only translates: what may be seen is
 * decided, and written down, where the pages ask too. Knows no wire but FHIR's own.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "patients",
            "patients.record",
            "patients.looking",
            "patients.search"
        })
package uk.co.pharmacyiq.patients.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
