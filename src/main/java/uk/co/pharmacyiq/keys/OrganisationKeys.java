package uk.co.pharmacyiq.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * The organisations' keys: 32 random bytes in versions, wrapped in the database by a {@link KeyProvider} outside it. A first
 * one is made where it is first needed. What was loaded is remembered for a minute, so that a destroyed key is forgotten
 * everywhere within one. Where a transaction is under way it must be bound to the organisation; else one is made.
 */
@Component
public class OrganisationKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OrganisationKeyStore store;
    private final KeyProvider provider;
    private final TenantContext context;
    private final TransactionTemplate transaction;
    private final Cache<OrganisationId, KeyRing> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    OrganisationKeys(
            OrganisationKeyStore store,
            KeyProvider provider,
            TenantContext context,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.provider = provider;
        this.context = context;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A key of this organisation for one purpose that stays the same when the key is rotated: for what must be found again
     * by what it is.
     *
     * @throws KeysDestroyed if they were
     */
    public SecretKey derive(OrganisationId organisation, String algorithm, String purpose) {
        return ring(organisation).derive(algorithm, purpose);
    }

    /** The versions there are, oldest first, each with the identifier of the key that wraps it. Part of work. */
    public List<Version> versions(OrganisationId organisation) {
        return store.all(organisation).stream()
                .map(kept -> new Version(kept.version(), kept.wrappedBy(), kept.wrapped() == null))
                .toList();
    }

    /** One version of an organisation's key. */
    public record Version(int number, String wrappedBy, boolean destroyed) {}

    /** Adds a version under which everything is sealed from now on; answers its number. Part of work. */
    public int rotate(OrganisationId organisation) {
        int next = load(organisation).newest() + 1;
        if (!store.add(organisation, next, wrapped(organisation, next, fresh()), provider.current())) {
            throw new IllegalStateException("the key is being rotated by somebody else");
        }
        afterCommit(() -> known.invalidate(organisation));
        return next;
    }

    /** Wraps every version anew that the provider's present key does not wrap yet; answers how many. Part of work. */
    public int rewrap(OrganisationId organisation) {
        int done = 0;
        for (var kept : store.all(organisation)) {
            var bytes = kept.wrapped();
            if (bytes != null && !kept.wrappedBy().equals(provider.current())) {
                var key = provider.unwrap(kept.wrappedBy(), place(organisation, kept.version()), bytes);
                if (store.rewrap(organisation, kept, wrapped(organisation, kept.version(), key), provider.current())) {
                    done++;
                }
            }
        }
        return done;
    }

    /** Destroys every version, for good; answers how many. Part of work, whose event is named. */
    public int destroy(OrganisationId organisation, UUID event) {
        int destroyed = store.destroy(organisation, event);
        afterCommit(() -> known.invalidate(organisation));
        return destroyed;
    }

    /** What is known, loaded if need be; with that version, if there is such. */
    KeyRing ring(OrganisationId organisation, int version) {
        var ring = ring(organisation);
        return ring.has(version) ? ring : inTransaction(organisation, () -> load(organisation));
    }

    KeyRing ring(OrganisationId organisation) {
        var ring = known.getIfPresent(organisation);
        return ring != null ? ring : inTransaction(organisation, () -> load(organisation));
    }

    private KeyRing inTransaction(OrganisationId organisation, Supplier<KeyRing> body) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return body.get();
        }
        return transaction.execute(_ -> {
            context.bind(organisation);
            return body.get();
        });
    }

    private KeyRing load(OrganisationId organisation) {
        var kept = store.all(organisation);
        if (kept.isEmpty()) {
            store.add(organisation, 1, wrapped(organisation, 1, fresh()), provider.current());
            kept = store.all(organisation);
        }
        var keys = new HashMap<Integer, MasterKey>();
        for (var each : kept) {
            var bytes = each.wrapped();
            if (bytes == null) {
                throw new KeysDestroyed();
            }
            keys.put(
                    each.version(),
                    MasterKey.of(provider.unwrap(each.wrappedBy(), place(organisation, each.version()), bytes)));
        }
        var ring = new KeyRing(keys);
        afterCommit(() -> known.put(organisation, ring));
        return ring;
    }

    private byte[] wrapped(OrganisationId organisation, int version, byte[] key) {
        return provider.wrap(place(organisation, version), key);
    }

    private static byte[] fresh() {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    private static String place(OrganisationId organisation, int version) {
        return "keys.organisation_key/" + organisation + "/" + version;
    }

    /** A key that was made in a transaction that is rolled back is none. */
    private static void afterCommit(Runnable task) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    task.run();
                }
            });
        }
    }
}
