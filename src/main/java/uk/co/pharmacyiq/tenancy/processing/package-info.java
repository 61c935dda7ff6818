/**
 * Owns the record of processing (Article 30 of the UK GDPR): which activities there are, and which table serves which, so that nothing
 * personal is kept that nobody described (DP-30).
 */
@NullMarked
@NamedInterface("processing")
package uk.co.pharmacyiq.tenancy.processing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
