/**
 * What the pages about one pharmacy need: who asks and where, whether they may, and how a page answers. Knows no page.
 */
@NamedInterface("desk")
@NullMarked
package uk.co.pharmacyiq.site.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
