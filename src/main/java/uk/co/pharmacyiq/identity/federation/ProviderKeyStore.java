package uk.co.pharmacyiq.identity.federation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.federation.protocol.ClientKey;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.work.Work;

/** The keys by which we prove to providers that we are their client; sealed, each at its own place. */
@Repository
class ProviderKeyStore {

    /** A new key is published for this long before it is used: a provider may have kept our list of keys. */
    private static final Duration BEFORE = Duration.ofHours(1);

    /** A replaced key stays published for this long. */
    private static final Duration AFTER = Duration.ofDays(7);

    private static final String ADD = """
            insert into identity.provider_key (organisation_id, provider_id, kid, secret, shown, made_at, used_from)
            values (:organisation, :provider, :kid, :secret, :shown, :now, :from)
            """;

    private static final String RETIRE = """
            update identity.provider_key
               set shown_until = :until
             where organisation_id = :organisation
               and provider_id = :provider
               and shown_until is null
            """;

    private static final String IN_USE = """
            select kid, secret
              from identity.provider_key
             where organisation_id = :organisation
               and provider_id = :provider
               and used_from <= :now
             order by used_from desc, made_at desc
             limit 1
            """;

    private static final String SHOWN = """
            select kid, shown, made_at, used_from, shown_until
              from identity.provider_key
             where organisation_id = :organisation
               and provider_id = :provider
               and (shown_until is null or shown_until > :now)
             order by made_at desc, kid
            """;

    private static final String SECRET = "identity.provider_key.secret";

    /** A key everybody may know, as a member of a key set. */
    record Shown(
            String kid,
            String shown,
            OffsetDateTime madeAt,
            OffsetDateTime usedFrom,
            @Nullable OffsetDateTime shownUntil) {

        Optional<Instant> until() {
            return Optional.ofNullable(shownUntil).map(OffsetDateTime::toInstant);
        }
    }

    private record Sealed(String kid, byte[] secret) {}

    /** Keeps the first key of a provider, which is used at once. */
    void first(Work work, UUID provider, ClientKey key) {
        add(work, provider, key, work.now());
    }

    /** Publishes a key that is used in an hour, in the place of the one before. */
    void next(Work work, UUID provider, ClientKey key) {
        var from = work.now().plus(BEFORE);
        work.sql(RETIRE)
                .param("until", Timestamp.from(from.plus(AFTER)))
                .param("organisation", work.organisation().value())
                .param("provider", provider)
                .update();
        add(work, provider, key, from);
    }

    private void add(Work work, UUID provider, ClientKey key, Instant from) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("provider", provider)
                .param("kid", key.kid())
                .param("secret", work.seal(SECRET, place(provider, key.kid()), key.secret()))
                .param("shown", key.shown())
                .param("now", Timestamp.from(work.now()))
                .param("from", Timestamp.from(from))
                .update();
    }

    ClientKey inUse(Anteroom.Visit visit, UUID provider) {
        var kept = visit.sql(IN_USE)
                .param("organisation", visit.organisation().value())
                .param("provider", provider)
                .param("now", Timestamp.from(visit.now()))
                .query(Sealed.class)
                .single();
        return ClientKey.parse(visit.open(SECRET, place(provider, kept.kid()), kept.secret()));
    }

    List<Shown> shown(Anteroom.Visit visit, UUID provider) {
        return visit.sql(SHOWN)
                .param("organisation", visit.organisation().value())
                .param("provider", provider)
                .param("now", Timestamp.from(visit.now()))
                .query(Shown.class)
                .list();
    }

    List<Shown> shown(Work work, UUID provider) {
        return work.sql(SHOWN)
                .param("organisation", work.organisation().value())
                .param("provider", provider)
                .param("now", Timestamp.from(work.now()))
                .query(Shown.class)
                .list();
    }

    private static String place(UUID provider, String kid) {
        return provider + "/" + kid;
    }
}
