/**
 * Owns how the vendor's support is let in: never by default, only for a ticket, by name, for hours, and to look at what the
 * organisation chose. They come in by the same kind of pass as an inspector.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site", "governance.inspection", "tenancy :: standing"})
package uk.co.pharmacyiq.governance.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
