/**
 * Owns what patients bring back of controlled drugs: from whom, what it was, who took it in, and who destroyed it before which
 * witness. Knows neither the register nor the stock: nothing here can touch a balance (CD-15, CD-32).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site", "site :: desk"})
package uk.co.pharmacyiq.controlled.returned;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
