package uk.co.pharmacyiq.tenancy.contract;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * That the contract was accepted for an organisation.
 *
 * @param sha256 of the text that was accepted
 * @param by who recorded it; empty where the operator did, from a paper
 * @param event on the record
 */
public record Acceptance(Signature signature, String sha256, Optional<PersonId> by, Instant at, UUID event) {}
