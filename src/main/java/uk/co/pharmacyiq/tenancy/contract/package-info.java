/**
 * Owns the contract by which PharmacyIQ works for an organisation (Article 28(3) of the UK GDPR): its texts by version, and who
 * accepted which. Says what is closed until one in force is accepted. Knows no patient.
 */
@NullMarked
@NamedInterface("contract")
package uk.co.pharmacyiq.tenancy.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
