package uk.co.pharmacyiq.identity.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.service.ServiceStore.NewKey;
import uk.co.pharmacyiq.identity.service.ServiceStore.NewService;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Makes accounts and keys for programs, and ends them. A key is worked out from its identifier under a key that is not in
 * the database, so that an answer remembered for a repeated request need not hold it.
 */
@Component
public class ServiceAccounts {

    public static final String PERMISSION = "identity.services";

    /** The name on the record of making an account. */
    public static final String MAKE_ACT = "SERVICE_ADD";

    /** The name on the record of making a key. */
    public static final String KEY_ACT = "SERVICE_KEY_ADD";

    /** No key lasts longer. */
    public static final int MOST_DAYS = 365;

    /** What every key begins with, so that one that got lost is known for what it is. */
    public static final String BEGINNING = "piq_";

    private static final int SHOWN = 6;
    private static final int LIVE_KEYS = 2;

    private static final Action<Listing> LIST =
            Action.looks("SERVICES_LIST", PERMISSION, Action.Scope.ORGANISATION, Listing.class);
    private static final Action<PersonId> MAKE = Action.changes(
                    MAKE_ACT, PERMISSION, Action.Scope.ORGANISATION, PersonId.class)
            .afterProof();
    private static final Action<Made> KEY = Action.changes(KEY_ACT, PERMISSION, Action.Scope.ORGANISATION, Made.class)
            .afterProof();
    private static final Action<PersonId> REVOKE =
            Action.changes("SERVICE_KEY_REVOKE", PERMISSION, Action.Scope.ORGANISATION, PersonId.class);
    private static final Action<PersonId> CLOSE =
            Action.changes("SERVICE_CLOSE", PERMISSION, Action.Scope.ORGANISATION, PersonId.class);

    private final UseCases useCases;
    private final ServiceStore store;
    private final MasterKey masterKey;

    ServiceAccounts(UseCases useCases, ServiceStore store, MasterKey masterKey) {
        this.useCases = useCases;
        this.store = store;
        this.masterKey = masterKey;
    }

    /** All of them, by name. */
    public record Listing(List<ServiceAccount> services) {

        public Listing {
            services = List.copyOf(services);
        }
    }

    /** What is wanted. */
    public record Request(String name, String username, PersonId owner) {}

    /** A key as it may be remembered: without its secret. */
    record Made(UUID id, Instant expiresAt) {}

    /** A key as it is handed over: this once. */
    public record Handed(String key, Instant expiresAt) {

        @Override
        public String toString() {
            return "Handed[hidden]";
        }
    }

    public Outcome<Listing> list(Actor actor) {
        return useCases.perform(actor, LIST, Target.none(), work -> Outcome.done(new Listing(store.list(work))));
    }

    public Outcome<PersonId> make(Actor.Person actor, Request request) {
        return useCases.perform(actor, MAKE, Target.none(), work -> {
            var service = PersonId.next();
            if (!store.isHere(work, request.owner())) {
                return Outcome.refused(ServiceRefusal.OWNER_NOT_HERE);
            }
            work.about("person", service);
            work.note("service", request.name());
            work.note("owner", request.owner());
            return store.add(work, new NewService(service, request.name(), request.username(), request.owner()))
                    ? Outcome.done(service)
                    : Outcome.refused(ServiceRefusal.NAME_TAKEN);
        });
    }

    /** Makes a key that is good for so many days. To rotate: make the next, change over, revoke the first. */
    public Outcome<Handed> makeKey(Actor.Person actor, PersonId service, int days) {
        return useCases.perform(actor, KEY, Target.of("person", service), work -> makeKey(work, service, days))
                .then(made -> Outcome.done(new Handed(
                        BEGINNING + token(actor.organisation(), made.id()).text(), made.expiresAt())));
    }

    public Outcome<PersonId> revokeKey(Actor.Person actor, PersonId service, UUID key) {
        return useCases.perform(actor, REVOKE, Target.of("person", service), work -> {
            work.note("key", key);
            return store.revoke(work, service, key)
                    ? Outcome.done(service)
                    : Outcome.refused(ServiceRefusal.KEY_UNKNOWN);
        });
    }

    /** Closes an account for good; none of its keys is good from then on. */
    public Outcome<PersonId> close(Actor.Person actor, PersonId service) {
        return useCases.perform(
                actor,
                CLOSE,
                Target.of("person", service),
                work -> open(work, service).then(_ -> {
                    store.close(work, service);
                    return Outcome.done(service);
                }));
    }

    private Outcome<Made> makeKey(Work work, PersonId service, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a key lasts between a day and a year");
        }
        return open(work, service).then(_ -> {
            long live = store.list(work).stream()
                    .filter(each -> each.id().equals(service))
                    .flatMap(each -> each.keys().stream())
                    .filter(key -> !key.ended())
                    .count();
            if (live >= LIVE_KEYS) {
                return Outcome.refused(ServiceRefusal.ENOUGH_KEYS);
            }
            var made = new Made(TimeOrderedId.next(), work.now().plus(Duration.ofDays(days)));
            var token = token(work.organisation(), made.id());
            var prefix = BEGINNING + token.text().substring(0, SHOWN);
            store.add(work, new NewKey(made.id(), service, token.hash(), prefix, made.expiresAt()));
            work.note("key", made.id());
            work.note("until", made.expiresAt());
            return Outcome.done(made);
        });
    }

    private Outcome<Boolean> open(Work work, PersonId service) {
        var closed = store.lock(work, service);
        if (closed.isEmpty()) {
            return Outcome.refused(ServiceRefusal.UNKNOWN);
        }
        return closed.get() ? Outcome.refused(ServiceRefusal.CLOSED) : Outcome.done(true);
    }

    private SecretToken token(OrganisationId organisation, UUID key) {
        return SecretToken.derived(masterKey.derive("HmacSHA256", "api-key", organisation.toString()), key.toString());
    }
}
