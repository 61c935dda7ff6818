package uk.co.pharmacyiq.identity.passkey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A passkey as its owner sees it.
 *
 * @param name as its owner calls it
 * @param synced whether it may be copied among its owner's devices by whoever made them; such a one is not of the highest
 *     level of assurance (NIST SP 800-63B-4, appendix B)
 */
public record Passkey(UUID id, String name, Instant createdAt, Optional<Instant> lastUsedAt, boolean synced) {}
