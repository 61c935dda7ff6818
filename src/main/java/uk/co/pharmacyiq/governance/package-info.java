/**
 * Owns how an organisation governs itself and answers for what it did; each part is a module of its own within. At the top
 * of the counter's tower: it may look at all below and is known by none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package uk.co.pharmacyiq.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
