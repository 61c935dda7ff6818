/**
 * Owns counts: what is due to be counted and why, the sheet, each counting compared with what the books said at that moment,
 * and what was decided about a difference. Nothing stands still for it. Posts nothing itself: the books are corrected by the
 * act that always corrects them. Knows no register of controlled drugs; what belongs there is not counted here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "work",
            "site",
            "tenancy",
            "medicines",
            "inventory",
            "inventory.ledger",
            "inventory.places",
            "inventory.scanning"
        })
package uk.co.pharmacyiq.inventory.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
