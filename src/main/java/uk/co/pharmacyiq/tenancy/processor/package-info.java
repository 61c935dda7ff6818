/**
 * Owns the list of sub-processors that PharmacyIQ engages (Article 28(2) of the UK GDPR): its versions as shipped, that organisations
 * are told of each, and what they say to it (M-020).
 */
@NullMarked
@NamedInterface("processor")
package uk.co.pharmacyiq.tenancy.processor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
