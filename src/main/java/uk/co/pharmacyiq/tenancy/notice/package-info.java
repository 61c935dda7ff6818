/**
 * Owns what an organisation and PharmacyIQ tell the public about personal data (M-021): both parts by version, and what the
 * organisation says itself, as dated values. Tells nothing about any person.
 */
@NullMarked
@NamedInterface("notice")
package uk.co.pharmacyiq.tenancy.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
