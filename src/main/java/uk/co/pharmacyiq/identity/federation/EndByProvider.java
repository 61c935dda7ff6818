package uk.co.pharmacyiq.identity.federation;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.federation.FederatedSessionStore.Live;
import uk.co.pharmacyiq.identity.federation.protocol.Flaw;
import uk.co.pharmacyiq.identity.federation.protocol.LogoutTokens;
import uk.co.pharmacyiq.identity.federation.protocol.LogoutTokens.Ended;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.identity.session.Sessions.Why;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.tenancy.Directory;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Ends what began at a provider when the provider says that it is over there: somebody signed out, or a card was pulled
 * (M-130). Where people share a terminal a pulled card locks it, so that half-done work waits for its owner.
 */
@Component
public class EndByProvider {

    private static final Action<Integer> ACTION =
            Action.changes("SESSION_END_BY_PROVIDER", "platform.sign-in", Action.Scope.OPERATOR, Integer.class);

    /** What anybody could send: it is answered, and not put on the record of an organisation it does not come from. */
    private static final Set<Flaw> FROM_ANYBODY =
            EnumSet.of(Flaw.FORM, Flaw.ALGORITHM, Flaw.KEY_UNKNOWN, Flaw.SIGNATURE);

    private final UseCases useCases;
    private final Known known;
    private final LogoutTokens tokens;
    private final FederatedSessionStore federated;
    private final Sessions sessions;

    EndByProvider(
            UseCases useCases, Known known, LogoutTokens tokens, FederatedSessionStore federated, Sessions sessions) {
        this.useCases = useCases;
        this.known = known;
        this.tokens = tokens;
        this.federated = federated;
        this.sessions = sessions;
    }

    /** Acts on a logout token; answers how many sessions that ended or locked. */
    public Outcome<Integer> end(String handle, UUID id, String token, Request request) {
        return known.find(handle, id).then(found -> {
            var ended = tokens.check(found.provider().we(handle), token);
            if (ended instanceof Refused<Ended>(var reason)
                    && !(reason instanceof Flaw flaw && !FROM_ANYBODY.contains(flaw))) {
                return Outcome.refused(reason);
            }
            var actor = new Actor.Operator(found.organisation(), "provider", request);
            return useCases.perform(
                    actor,
                    ACTION,
                    Target.of("provider", id),
                    work -> ended.then(session -> end(work, found.provider(), session)));
        });
    }

    private Outcome<Integer> end(Work work, Provider provider, Ended ended) {
        if (!known.logouts.hear(work, provider.id(), ended)) {
            return Outcome.refused(Flaw.REPLAYED);
        }
        boolean card = provider.settings().kind() == Provider.Kind.CIS2;
        int count = 0;
        for (var live : federated.of(work, provider.id(), ended.sid())) {
            boolean done = card ? pull(work, live) : sessions.end(work, live.person(), live.sessionId(), Why.PROVIDER);
            count += done ? 1 : 0;
        }
        federated.over(work, provider.id(), ended.sid());
        work.note("provider", provider.settings().name());
        work.note("sessions-ended", count);
        return Outcome.done(count);
    }

    private boolean pull(Work work, Live live) {
        return sessions.lock(work, live.person(), live.sessionId(), Why.CARD);
    }

    /** Which provider of which organisation speaks. */
    @Component
    static class Known {

        private final Directory directory;
        private final Anteroom anteroom;
        private final ProviderStore providers;
        private final LogoutStore logouts;

        Known(Directory directory, Anteroom anteroom, ProviderStore providers, LogoutStore logouts) {
            this.directory = directory;
            this.anteroom = anteroom;
            this.providers = providers;
            this.logouts = logouts;
        }

        record Found(OrganisationId organisation, Provider provider) {}

        /** Also one that is switched off: what began before must still end. */
        Outcome<Found> find(String handle, UUID id) {
            var organisation = directory.find(handle).orElse(Anteroom.NO_ORGANISATION);
            return anteroom.visit(organisation, visit -> providers.find(visit, id))
                    .map(provider -> Outcome.done(new Found(organisation, provider)))
                    .orElseGet(() -> Outcome.refused(FederationRefusal.PROVIDER_UNKNOWN));
        }
    }
}
