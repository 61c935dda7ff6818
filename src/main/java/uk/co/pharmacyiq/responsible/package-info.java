/**
 * Owns who is responsible pharmacist of which premises, their absences, what they allow others to do, and the one answer to
 * "may this act happen here now, and under which rule?". Knows nothing of medicines, stock or patients.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "site :: desk",
            "site :: paper",
            "tenancy",
            "responsible.authority"
        })
package uk.co.pharmacyiq.responsible;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
