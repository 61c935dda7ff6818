package uk.co.pharmacyiq.identity.federation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.federation.ProviderOnly.Named;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows administrators the providers of the organisation, what its rule is, and the drafts of incidents with cards. */
@Component
public class ViewProviders {

    public static final String PERMISSION = ConfigureProviders.PERMISSION;

    private static final Action<Overview> LIST =
            Action.looks("PROVIDERS_LIST", PERMISSION, Action.Scope.ORGANISATION, Overview.class);

    private static final Action<Details> VIEW =
            Action.looks("PROVIDER_VIEW", PERMISSION, Action.Scope.ORGANISATION, Details.class);

    private static final Action<UUID> SEE =
            Action.changes("CARD_INCIDENT_CLOSE", PERMISSION, Action.Scope.ORGANISATION, UUID.class);

    private final UseCases useCases;
    private final ProviderStore providers;
    private final ProviderKeyStore keys;
    private final IncidentStore incidents;
    private final Rule rule;

    ViewProviders(
            UseCases useCases, ProviderStore providers, ProviderKeyStore keys, IncidentStore incidents, Rule rule) {
        this.useCases = useCases;
        this.providers = providers;
        this.keys = keys;
        this.incidents = incidents;
        this.rule = rule;
    }

    /**
     * Everything on one page.
     *
     * @param from from which day people sign in by a provider only
     * @param exceptions who goes on signing in by themselves
     * @param candidates who could be named, since they can sign in by themselves
     * @param unlinked whom no provider could sign in yet
     */
    public record Overview(
            String handle,
            List<Provider> providers,
            List<CardIncident> incidents,
            Optional<LocalDate> from,
            List<Named> exceptions,
            List<Named> candidates,
            List<String> unlinked) {

        public Overview {
            providers = List.copyOf(providers);
            incidents = List.copyOf(incidents);
            exceptions = List.copyOf(exceptions);
            candidates = List.copyOf(candidates);
            unlinked = List.copyOf(unlinked);
        }
    }

    /** A key of ours that is published. */
    public record Key(String kid, String shown, Instant madeAt, Instant usedFrom, Optional<Instant> until) {}

    /** One provider, with the keys it may see. */
    public record Details(String handle, Provider provider, List<Key> keys) {
        public Details {
            keys = List.copyOf(keys);
        }
    }

    public Outcome<Overview> list(Actor.Person actor) {
        return useCases.perform(
                actor,
                LIST,
                Target.none(),
                work -> Outcome.done(rule.overview(work, providers.list(work), incidents.open(work))));
    }

    public Outcome<Details> view(Actor.Person actor, UUID provider) {
        return useCases.perform(
                actor,
                VIEW,
                Target.of("provider", provider),
                work -> providers
                        .find(work, provider)
                        .map(found -> Outcome.done(new Details(rule.handle(work), found, shown(work, provider))))
                        .orElseGet(() -> Outcome.refused(FederationRefusal.PROVIDER_UNKNOWN)));
    }

    /** Takes a draft off the list: somebody has looked into it. */
    public Outcome<UUID> close(Actor.Person actor, UUID incident) {
        return useCases.perform(
                actor,
                SEE,
                Target.of("card-incident", incident),
                work -> incidents.see(work, incident)
                        ? Outcome.done(incident)
                        : Outcome.refused(FederationRefusal.INCIDENT_UNKNOWN));
    }

    private List<Key> shown(Work work, UUID provider) {
        return keys.shown(work, provider).stream()
                .map(key -> new Key(
                        key.kid(),
                        key.shown(),
                        key.madeAt().toInstant(),
                        key.usedFrom().toInstant(),
                        key.until()))
                .toList();
    }

    /** What the page says of people and of the organisation. */
    @Component
    static class Rule {

        private final ProviderRuleStore rules;
        private final LinkStore links;
        private final Organisations organisations;

        Rule(ProviderRuleStore rules, LinkStore links, Organisations organisations) {
            this.rules = rules;
            this.links = links;
            this.organisations = organisations;
        }

        String handle(Work work) {
            return organisations.view(work).organisation().handle();
        }

        Overview overview(Work work, List<Provider> providers, List<CardIncident> incidents) {
            return new Overview(
                    handle(work),
                    providers,
                    incidents,
                    rules.from(work),
                    rules.exceptions(work),
                    rules.candidates(work),
                    links.unlinked(work));
        }
    }
}
