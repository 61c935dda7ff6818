/**
 * Owns the papers of the controlled-drugs register: pages to print, the copy for an outage, and the extract that an inspector
 * checks without us. Writes nothing in the register.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "audit :: proof",
            "audit :: state",
            "work",
            "site",
            "site :: desk",
            "site :: paper",
            "tenancy",
            "medicines",
            "controlled"
        })
package uk.co.pharmacyiq.controlled.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
