/**
 * Owns the controlled-drugs register: a section for each premises, class, strength and form of drug, its entries, running
 * balance and footnotes (Misuse of Drugs Regulations 2001, regulations 19 and 20). Knows neither stock nor patients: what
 * moves stock calls it, in the same work.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "work", "site", "tenancy", "medicines"})
package uk.co.pharmacyiq.controlled;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
