/**
 * Papers: whatever the pharmacy prints or keeps as a file, as PDF/A that a screen reader reads in order. Knows how a sheet
 * is filled, not what stands on it.
 */
@NamedInterface("paper")
@NullMarked
package uk.co.pharmacyiq.site.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
