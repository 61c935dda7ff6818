/** Owns what single premises are set to beside the organisation: by head office for many at once, or by themselves. */
@NullMarked
@NamedInterface("local")
package uk.co.pharmacyiq.tenancy.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
