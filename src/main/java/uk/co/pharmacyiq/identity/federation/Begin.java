package uk.co.pharmacyiq.identity.federation;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.federation.QuestionStore.Purpose;
import uk.co.pharmacyiq.identity.federation.Questions.Asking;
import uk.co.pharmacyiq.identity.federation.Questions.Ticket;
import uk.co.pharmacyiq.identity.federation.protocol.Exchange;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.tenancy.Directory;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;

/**
 * Sends somebody to a provider to be asked who they are. Whoever is signed in already is asked to show again that it is
 * them, and nobody else can come back.
 */
@Component
public class Begin {

    private final Directory directory;
    private final Anteroom anteroom;
    private final ProviderStore providers;
    private final Questions questions;
    private final Exchange exchange;

    Begin(Directory directory, Anteroom anteroom, ProviderStore providers, Questions questions, Exchange exchange) {
        this.directory = directory;
        this.anteroom = anteroom;
        this.providers = providers;
        this.questions = questions;
        this.exchange = exchange;
    }

    /** A way to sign in that an organisation offers. */
    public record Way(String handle, UUID provider, Provider.Kind kind, String name) {}

    /**
     * Who wants to be asked.
     *
     * @param browser the secret of the browser from an earlier question, if it has one
     * @param link whether somebody signed in wants their account at the provider to be known as theirs
     * @param returnPath a page of ours to go to afterwards
     */
    public record Wish(
            String handle,
            UUID provider,
            Optional<SecretToken> browser,
            Optional<Actor.Person> signedIn,
            boolean link,
            String returnPath,
            Request request) {}

    /** Where the browser goes now, and the secret it must still have when it comes back. */
    public record Question(URI place, String provider, SecretToken browser) {}

    /** The ways to sign in of an organisation; none where there is no such organisation. */
    public List<Way> ways(String handle) {
        var organisation = directory.find(handle).orElse(Anteroom.NO_ORGANISATION);
        return anteroom.visit(organisation, providers::list).stream()
                .filter(Provider::on)
                .map(one -> new Way(
                        handle, one.id(), one.settings().kind(), one.settings().name()))
                .toList();
    }

    public Outcome<Question> begin(Wish wish) {
        var organisation = directory.find(wish.handle()).orElse(Anteroom.NO_ORGANISATION);
        boolean foreign = wish.signedIn().isPresent()
                && !wish.signedIn().get().organisation().equals(organisation);
        var ticket = new Ticket(SecretToken.random(), wish.browser().orElseGet(SecretToken::random));
        return foreign
                ? Outcome.refused(FederationRefusal.PROVIDER_UNKNOWN)
                : anteroom.visit(organisation, visit -> begin(visit, wish, ticket));
    }

    private Outcome<Question> begin(Anteroom.Visit visit, Wish wish, Ticket ticket) {
        var provider = providers.find(visit, wish.provider()).filter(Provider::on);
        if (provider.isEmpty()) {
            return Outcome.refused(FederationRefusal.PROVIDER_UNKNOWN);
        }
        if (!questions.begin(visit, wish.provider(), ticket, asking(wish))) {
            return Outcome.refused(FederationRefusal.TOO_MANY_QUESTIONS);
        }
        var place = exchange.question(
                provider.get().we(wish.handle()), questions.secrets(visit.organisation(), ticket.state()));
        return Outcome.done(new Question(place, provider.get().settings().name(), ticket.browser()));
    }

    private static Asking asking(Wish wish) {
        var address = wish.request().address();
        return wish.signedIn()
                .map(person -> new Asking(
                        wish.link() ? Purpose.LINK : Purpose.PROVE,
                        wish.returnPath(),
                        address,
                        person.id().value(),
                        person.session()))
                .orElseGet(() -> new Asking(Purpose.SIGN_IN, wish.returnPath(), address, null, null));
    }
}
