/**
 * Owns the answer to a patient's question who looked at their record: every view and every change, by whom, when, why and what,
 * in plain English, with the proofs; and the check that the trail the answer is read from is complete.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "audit :: proof",
            "work",
            "site",
            "site :: paper",
            "tenancy",
            "patients.record",
            "patients.looking"
        })
package uk.co.pharmacyiq.patients.looked;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
