/**
 * Owns the copy of a record that somebody is given: what it is made of, what is withheld from it and why, the professional
 * opinion without which it goes to nobody, and the file, the same to the byte from approval on.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "site :: paper",
            "tenancy",
            "patients.record",
            "patients.looked",
            "governance.rights"
        })
package uk.co.pharmacyiq.governance.rights.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
