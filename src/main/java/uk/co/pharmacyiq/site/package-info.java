/**
 * What every page and every answer has in common: the frame, the menu, reading forms, answering refusals, error pages, and
 * the small interfaces by which modules add menu entries, home tiles and evidence. Knows no module above it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "work", "site.share"})
package uk.co.pharmacyiq.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
