package uk.co.pharmacyiq.keys;

import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * The organisations' keys: 32 random bytes in versions, wrapped in the database by a {@link KeyProvider} outside it. A first
 * one is made where it is first needed. What was loaded is remembered for a minute, so that a destroyed key is forgotten
 * everywhere within one. Where a transaction is under way it must be bound to the organisation; else one is made.
 */
@Component
public class OrganisationKeys {

    private final OrganisationKeyStore store;
    private final KeyProvider provider;
    private final KeyRings rings;

    OrganisationKeys(OrganisationKeyStore store, KeyProvider provider, KeyRings rings) {
        this.store = store;
        this.provider = provider;
        this.rings = rings;
    }

    /** One version of an organisation's key. */
    public record Version(int number, String wrappedBy, boolean destroyed) {}

    /**
     * A key of this organisation for one purpose that stays the same when the key is rotated: for what must be found again
     * by what it is.
     *
     * @throws KeysDestroyed if they were
     */
    public SecretKey derive(OrganisationId organisation, String algorithm, String purpose) {
        return rings.of(organisation).derive(algorithm, purpose);
    }

    /** The versions there are, oldest first, each with the identifier of the key that wraps it. Part of work. */
    public List<Version> versions(OrganisationId organisation) {
        return store.all(organisation).stream()
                .map(kept -> new Version(kept.version(), kept.wrappedBy(), kept.wrapped() == null))
                .toList();
    }

    /** Adds a version under which everything is sealed from now on; answers its number. Part of work. */
    public int rotate(OrganisationId organisation) {
        int next = rings.load(organisation).newest() + 1;
        var wrapped = rings.wrapped(organisation, next, KeyRings.fresh());
        if (!store.add(organisation, next, wrapped, provider.current())) {
            throw new IllegalStateException("the key is being rotated by somebody else");
        }
        rings.forget(organisation);
        return next;
    }

    /** Wraps every version anew that the provider's present key does not wrap yet; answers how many. Part of work. */
    public int rewrap(OrganisationId organisation) {
        int done = 0;
        for (var kept : store.all(organisation)) {
            var bytes = kept.wrapped();
            if (bytes != null && !kept.wrappedBy().equals(provider.current())) {
                var key = provider.unwrap(kept.wrappedBy(), KeyRings.place(organisation, kept.version()), bytes);
                var wrapped = rings.wrapped(organisation, kept.version(), key);
                done += store.rewrap(organisation, kept, wrapped, provider.current()) ? 1 : 0;
            }
        }
        return done;
    }

    /** Destroys every version, for good; answers how many. Part of work, whose event is named. */
    public int destroy(OrganisationId organisation, UUID event) {
        int destroyed = store.destroy(organisation, event);
        rings.forget(organisation);
        return destroyed;
    }
}
