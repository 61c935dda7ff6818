package uk.co.pharmacyiq.identity.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * A program that works here under a name of its own.
 *
 * @param username unique among all who work here
 * @param owner who answers for it; where they have left, none of its keys is good
 * @param keys the latest first
 */
public record ServiceAccount(PersonId id, String name, String username, Owner owner, boolean closed, List<Key> keys) {

    public ServiceAccount {
        keys = List.copyOf(keys);
    }

    /** The person who answers for it. */
    public record Owner(PersonId id, String name, boolean here) {}

    /**
     * A key as it may be shown.
     *
     * @param prefix its first letters
     * @param ended whether it was revoked or has run out
     */
    public record Key(
            UUID id,
            String prefix,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt,
            boolean ended) {}
}
