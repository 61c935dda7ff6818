/**
 * Owns whether an organisation may use the platform at all. While it is suspended nobody of it gets in, on any server; its record
 * is sealed on, and an inspector let in before still reads; support does not.
 */
@NullMarked
@NamedInterface("standing")
package uk.co.pharmacyiq.tenancy.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
