/** Owns the log of what an organisation instructs PharmacyIQ to do beyond the contract (Article 28(3)(a), M-020). */
@NullMarked
@NamedInterface("instruction")
package uk.co.pharmacyiq.tenancy.instruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
