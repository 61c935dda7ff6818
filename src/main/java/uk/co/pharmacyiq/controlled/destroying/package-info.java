/**
 * Owns the destruction of controlled drugs of the stock: authorised witnesses, the waste exemption, and what was destroyed in
 * whose presence (Misuse of Drugs Regulations 2001, regulation 27). The books of stock and the register follow in the same work;
 * whoever keeps the stock answers {@link QuarantinedStock}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "work", "site", "site :: desk", "site :: paper", "tenancy", "controlled"})
package uk.co.pharmacyiq.controlled.destroying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
