package uk.co.pharmacyiq.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** Keys of organisations as they were loaded and unwrapped, remembered for a minute. */
@Component
class KeyRings {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OrganisationKeyStore store;
    private final KeyProvider provider;
    private final TenantContext context;
    private final TransactionTemplate transaction;
    private final Cache<OrganisationId, KeyRing> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    KeyRings(
            OrganisationKeyStore store,
            KeyProvider provider,
            TenantContext context,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.provider = provider;
        this.context = context;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The keys of an organisation, loaded if need be. */
    KeyRing of(OrganisationId organisation) {
        var ring = known.getIfPresent(organisation);
        if (ring == null) {
            ring = (KeyRing) TransactionSynchronizationManager.getResource(new Loaded(organisation));
        }
        return ring != null ? ring : inTransaction(organisation, () -> load(organisation));
    }

    /** Under which a transaction remembers what it loaded, until others may know of it too. */
    private record Loaded(OrganisationId organisation) {}

    /** The same with that version, if there is such. */
    KeyRing of(OrganisationId organisation, int version) {
        var ring = of(organisation);
        return ring.has(version) ? ring : inTransaction(organisation, () -> load(organisation));
    }

    /** From the database; a first version is made where there is none. Part of a transaction. */
    KeyRing load(OrganisationId organisation) {
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
        remember(organisation, ring);
        return ring;
    }

    private void remember(OrganisationId organisation, KeyRing ring) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        var here = new Loaded(organisation);
        if (TransactionSynchronizationManager.unbindResourceIfPossible(here) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(here);
                }
            });
        }
        TransactionSynchronizationManager.bindResource(here, ring);
        afterCommit(() -> known.put(organisation, ring));
    }

    /** Forgets an organisation's keys when the transaction under way has changed them. */
    void forget(OrganisationId organisation) {
        afterCommit(() -> known.invalidate(organisation));
    }

    byte[] wrapped(OrganisationId organisation, int version, byte[] key) {
        return provider.wrap(place(organisation, version), key);
    }

    /** A new key. */
    static byte[] fresh() {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    static String place(OrganisationId organisation, int version) {
        return "keys.organisation_key/" + organisation + "/" + version;
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
