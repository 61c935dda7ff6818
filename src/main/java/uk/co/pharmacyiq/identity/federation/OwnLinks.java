package uk.co.pharmacyiq.identity.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.federation.QuestionStore.Purpose;
import uk.co.pharmacyiq.identity.federation.Questions.Kept;
import uk.co.pharmacyiq.identity.federation.Questions.Ticket;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * One's own cards and accounts at providers: linked by showing them while signed in, after showing by what one has already
 * that it is oneself. A card is one person's and a person has one (SC-25); the database holds that.
 */
@Component
public class OwnLinks {

    /** For one's own; everybody holds it. */
    public static final String PERMISSION = "own.providers";

    private static final Action<Shown> LIST =
            Action.looks("OWN_PROVIDERS_LIST", PERMISSION, Action.Scope.SELF, Shown.class);

    private static final Action<UUID> LINK = Action.changes("PROVIDER_LINK", PERMISSION, Action.Scope.SELF, UUID.class)
            .afterProof();

    private static final Action<UUID> UNLINK = Action.changes(
                    "PROVIDER_UNLINK", PERMISSION, Action.Scope.SELF, UUID.class)
            .afterProof();

    private final UseCases useCases;
    private final ProviderStore providers;
    private final LinkStore links;
    private final Questions questions;

    OwnLinks(UseCases useCases, ProviderStore providers, LinkStore links, Questions questions) {
        this.useCases = useCases;
        this.providers = providers;
        this.links = links;
        this.questions = questions;
    }

    /** A provider, and since when one is known there. */
    public record One(UUID provider, Provider.Kind kind, String name, Optional<UUID> link, Optional<Instant> since) {}

    /** One's links. */
    public record Shown(List<One> providers) {
        public Shown {
            providers = List.copyOf(providers);
        }
    }

    /** What the provider said of whoever was asked, before they say that it is them. */
    public record Pending(String name, String userId) {

        @Override
        public String toString() {
            return "Pending[hidden]";
        }
    }

    public Outcome<Shown> list(Actor.Person actor) {
        return useCases.perform(actor, LIST, Target.none(), work -> {
            var mine = links.of(work, actor.id());
            var all = providers.list(work).stream()
                    .map(provider -> {
                        var link = mine.stream()
                                .filter(one -> one.providerId().equals(provider.id()))
                                .findFirst();
                        return new Found(provider, link);
                    })
                    .filter(found -> found.provider().on() || found.link().isPresent())
                    .map(Found::shown)
                    .toList();
            return Outcome.done(new Shown(all));
        });
    }

    private record Found(Provider provider, Optional<LinkStore.Linked> link) {

        One shown() {
            return new One(
                    provider.id(),
                    provider.settings().kind(),
                    provider.settings().name(),
                    link.map(LinkStore.Linked::linkId),
                    link.map(one -> one.linkedAt().toInstant()));
        }
    }

    /** What waits to be confirmed by this person in this session and this browser. */
    public Optional<Pending> pending(Actor.Person actor, String state, Optional<SecretToken> browser) {
        return ticket(state, browser)
                .flatMap(ticket -> questions.kept(actor.organisation(), ticket))
                .filter(kept -> isTheirs(actor, kept))
                .map(kept -> new Pending(kept.verified().name(), kept.verified().userId()));
    }

    public Outcome<UUID> link(Actor.Person actor, String state, Optional<SecretToken> browser) {
        return useCases.perform(
                actor,
                LINK,
                Target.of("person", actor.id()),
                work -> ticket(state, browser)
                        .map(ticket -> link(work, actor, ticket))
                        .orElseGet(() -> Outcome.refused(FederationRefusal.CONFIRMATION_GONE)));
    }

    private Outcome<UUID> link(Work work, Actor.Person actor, Ticket ticket) {
        var kept = questions.kept(work, ticket).filter(one -> isTheirs(actor, one));
        if (kept.isEmpty() || !questions.spend(work, ticket)) {
            return Outcome.refused(FederationRefusal.CONFIRMATION_GONE);
        }
        var provider = kept.get().row().providerId();
        work.note("provider", provider);
        work.note("user-id", kept.get().verified().userId());
        return links.add(work, provider, actor.id(), kept.get().verified().userId())
                ? Outcome.done(provider)
                : Outcome.refused(FederationRefusal.LINKED_ALREADY);
    }

    public Outcome<UUID> unlink(Actor.Person actor, UUID link) {
        return useCases.perform(actor, UNLINK, Target.of("person", actor.id()), work -> {
            work.note("link", link);
            return links.end(work, actor.id(), link)
                    ? Outcome.done(link)
                    : Outcome.refused(FederationRefusal.LINK_UNKNOWN);
        });
    }

    private static Optional<Ticket> ticket(String state, Optional<SecretToken> browser) {
        return SecretToken.parse(state).flatMap(secret -> browser.map(one -> new Ticket(secret, one)));
    }

    private static boolean isTheirs(Actor.Person actor, Kept kept) {
        return Purpose.of(kept.row().purpose()) == Purpose.LINK
                && actor.id().value().equals(kept.row().personId())
                && actor.session().equals(kept.row().sessionId());
    }
}
