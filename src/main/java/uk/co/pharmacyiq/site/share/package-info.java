/**
 * Shares a server out among the organisations that use it now, and whoever is not known yet. Knows nothing of how anybody is
 * known, nor of what they ask.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package uk.co.pharmacyiq.site.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
