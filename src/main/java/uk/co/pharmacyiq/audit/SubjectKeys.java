package uk.co.pharmacyiq.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.keys.KeysDestroyed;
import uk.co.pharmacyiq.keys.OrganisationKeys;
import uk.co.pharmacyiq.keys.SealedText;

/**
 * The keys under which the record keeps what belongs to one person or patient, each random, wrapped in the database by a
 * key that is not there. A key is made when it is first needed, in the transaction that needs it, and remembered for a
 * minute once that is committed. What belongs to nobody is kept under the organisation's own key. Where the organisation's
 * keys were destroyed, everything is as if erased.
 */
@Component
class SubjectKeys {

    private static final String FIND = """
            select subject, wrapped
              from audit.subject_key
             where organisation_id = :organisation
               and subject in (:subjects)
            """;

    private static final String MAKE = """
            insert into audit.subject_key (organisation_id, subject, wrapped)
            values (?, ?, ?)
            on conflict do nothing
            """;

    private static final String DESTROY = """
            update audit.subject_key
               set wrapped = null, destroyed_at = clock_timestamp(), destroyed_by = ?
             where organisation_id = ?
               and subject = ?
               and wrapped is not null
            """;

    private record Id(OrganisationId organisation, UUID subject) {}

    private record Kept(UUID subject, byte @Nullable [] wrapped) {}

    private final JdbcClient jdbc;
    private final KeyWrapping wrapping;

    /** Empty where the key was destroyed, which is for ever. */
    private final Cache<Id, Optional<SecretKey>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    SubjectKeys(JdbcClient jdbc, OrganisationKeys keys, SealedText text) {
        this.jdbc = jdbc;
        this.wrapping = new KeyWrapping(keys, text);
    }

    /** The key to seal under; of a subject that was erased one that nobody keeps, so that nothing more of it is kept. */
    SecretKey toSeal(OrganisationId organisation, UUID subject) {
        try {
            return key(organisation, subject);
        } catch (KeysDestroyed gone) {
            return KeyWrapping.random();
        }
    }

    private SecretKey key(OrganisationId organisation, UUID subject) {
        if (subject.equals(organisation.value())) {
            return wrapping.own(organisation);
        }
        var found = open(organisation, List.of(subject)).get(subject);
        if (found == null) {
            var made = KeyWrapping.random();
            jdbc.sql(MAKE)
                    .params(List.of(organisation.value(), subject, wrapping.wrap(organisation, subject, made)))
                    .update();
            found = find(organisation, List.of(subject)).getOrDefault(subject, Optional.empty());
        }
        return found.orElseGet(KeyWrapping::random);
    }

    /** The keys there are or were: empty where one was destroyed, and no entry where there never was one. */
    Map<UUID, Optional<SecretKey>> toOpen(OrganisationId organisation, Collection<UUID> subjects) {
        try {
            return open(organisation, subjects);
        } catch (KeysDestroyed gone) {
            var none = new HashMap<UUID, Optional<SecretKey>>();
            subjects.forEach(subject -> none.put(subject, Optional.empty()));
            return none;
        }
    }

    private Map<UUID, Optional<SecretKey>> open(OrganisationId organisation, Collection<UUID> subjects) {
        var keys = new HashMap<UUID, Optional<SecretKey>>();
        var unknown = new HashSet<UUID>();
        for (var subject : subjects) {
            var key = subject.equals(organisation.value())
                    ? Optional.of(wrapping.own(organisation))
                    : known.getIfPresent(new Id(organisation, subject));
            if (key == null) {
                unknown.add(subject);
            } else {
                keys.put(subject, key);
            }
        }
        if (!unknown.isEmpty()) {
            keys.putAll(find(organisation, unknown));
        }
        return keys;
    }

    /** Destroys a key, for good; false if there is none that could be. */
    boolean destroy(OrganisationId organisation, UUID subject, UUID event) {
        boolean destroyed = jdbc.sql(DESTROY)
                        .params(List.of(event, organisation.value(), subject))
                        .update()
                == 1;
        afterCommit(() -> known.invalidate(new Id(organisation, subject)));
        return destroyed;
    }

    private Map<UUID, Optional<SecretKey>> find(OrganisationId organisation, Collection<UUID> subjects) {
        var keys = new HashMap<UUID, Optional<SecretKey>>();
        jdbc.sql(FIND)
                .param("organisation", organisation.value())
                .param("subjects", subjects)
                .query(Kept.class)
                .list()
                .forEach(kept -> keys.put(
                        kept.subject(),
                        Optional.ofNullable(kept.wrapped())
                                .map(wrapped -> wrapping.unwrap(organisation, kept.subject(), wrapped))));
        afterCommit(() -> keys.forEach((subject, key) -> known.put(new Id(organisation, subject), key)));
        return keys;
    }

    /** A key that was made or read in a transaction that is rolled back may not be there afterwards. */
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
