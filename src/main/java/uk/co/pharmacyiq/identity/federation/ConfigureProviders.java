package uk.co.pharmacyiq.identity.federation;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.federation.Provider.Settings;
import uk.co.pharmacyiq.identity.federation.protocol.ClientKey;
import uk.co.pharmacyiq.identity.federation.protocol.Discovery;
import uk.co.pharmacyiq.identity.federation.protocol.Endpoints;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Sets up who else may say that somebody is who they are. The provider's description of itself is fetched when settings are
 * saved, and nothing is saved where it is missing or not good enough. A new provider begins switched off.
 */
@Component
public class ConfigureProviders {

    public static final String PERMISSION = "identity.providers";

    public static final String ADD_ACT = "PROVIDER_ADD";
    public static final String CHANGE_ACT = "PROVIDER_CHANGE";

    private static final Action<UUID> ADD = Action.changes(ADD_ACT, PERMISSION, Action.Scope.ORGANISATION, UUID.class)
            .afterProof();

    private static final Action<UUID> CHANGE = Action.changes(
                    CHANGE_ACT, PERMISSION, Action.Scope.ORGANISATION, UUID.class)
            .afterProof();

    private static final Action<UUID> SWITCH = Action.changes(
                    "PROVIDER_SWITCH", PERMISSION, Action.Scope.ORGANISATION, UUID.class)
            .afterProof();

    private static final Action<UUID> ROTATE = Action.changes(
                    "PROVIDER_KEY_ROTATE", PERMISSION, Action.Scope.ORGANISATION, UUID.class)
            .afterProof();

    private final UseCases useCases;
    private final ProviderStore providers;
    private final ProviderKeyStore keys;
    private final Discovery discovery;
    private final Clock clock;

    ConfigureProviders(
            UseCases useCases, ProviderStore providers, ProviderKeyStore keys, Discovery discovery, Clock clock) {
        this.useCases = useCases;
        this.providers = providers;
        this.keys = keys;
        this.discovery = discovery;
        this.clock = clock;
    }

    public Outcome<UUID> add(Actor actor, Settings settings) {
        var endpoints = fetch(settings);
        var key = ClientKey.make(clock.instant());
        return useCases.perform(
                actor, ADD, Target.none(), work -> endpoints.then(found -> add(work, settings, found, key)));
    }

    private Outcome<UUID> add(Work work, Settings settings, Endpoints endpoints, ClientKey key) {
        var id = TimeOrderedId.next();
        if (!providers.add(work, id, settings, endpoints)) {
            return Outcome.refused(FederationRefusal.PROVIDER_TAKEN);
        }
        keys.first(work, id, key);
        work.about("provider", id);
        work.note("kind", settings.kind().stored());
        note(work, "", settings);
        work.note("key", key.kid());
        return Outcome.done(id);
    }

    public Outcome<UUID> change(Actor actor, UUID provider, Settings settings) {
        var endpoints = fetch(settings);
        return useCases.perform(
                actor,
                CHANGE,
                Target.of("provider", provider),
                work -> endpoints.then(found -> change(work, provider, settings, found)));
    }

    private Outcome<UUID> change(Work work, UUID provider, Settings settings, Endpoints endpoints) {
        var before = providers.find(work, provider);
        if (before.isEmpty()) {
            return Outcome.refused(FederationRefusal.PROVIDER_UNKNOWN);
        }
        if (!providers.change(work, provider, settings, endpoints)) {
            return Outcome.refused(FederationRefusal.PROVIDER_TAKEN);
        }
        note(work, "-before", before.get().settings());
        work.note("issuer-before", before.get().settings().issuer());
        note(work, "", settings);
        return Outcome.done(provider);
    }

    public Outcome<UUID> switchTo(Actor actor, UUID provider, boolean on) {
        return useCases.perform(actor, SWITCH, Target.of("provider", provider), work -> {
            var found = providers.find(work, provider);
            if (found.isEmpty()) {
                return Outcome.refused(FederationRefusal.PROVIDER_UNKNOWN);
            }
            providers.switchTo(work, provider, on);
            work.note("name", found.get().settings().name());
            work.note("switched", on ? "on" : "off");
            return Outcome.done(provider);
        });
    }

    /** Makes a new key: published at once, used in an hour; the one before stays published for a week after. */
    public Outcome<UUID> rotateKey(Actor actor, UUID provider) {
        var key = ClientKey.make(clock.instant());
        return useCases.perform(actor, ROTATE, Target.of("provider", provider), work -> {
            if (providers.find(work, provider).isEmpty()) {
                return Outcome.refused(FederationRefusal.PROVIDER_UNKNOWN);
            }
            keys.next(work, provider, key);
            work.note("key", key.kid());
            return Outcome.done(provider);
        });
    }

    private Outcome<Endpoints> fetch(Settings settings) {
        return discovery.fetch(settings.issuer(), settings.kind().usual());
    }

    private static void note(Work work, String suffix, Settings settings) {
        work.note("provider-name" + suffix, settings.name());
        work.note("issuer" + suffix, settings.issuer());
        work.note("client" + suffix, settings.clientId());
        work.note("our-address" + suffix, settings.ourAddress());
        work.note("country" + suffix, settings.place().country());
        settings.place().basis().ifPresent(basis -> work.note("transfer-basis" + suffix, basis.stored()));
        var trust = settings.trust();
        work.note("user-id-claim" + suffix, trust.userId());
        work.note("tenant" + suffix, trust.tenantClaim() + "=" + trust.tenant());
        work.note("second-factor" + suffix, String.join(" ", trust.secondFactor()));
        work.note("phishing-resistant" + suffix, String.join(" ", trust.phishingResistant()));
    }
}
