package uk.co.pharmacyiq.identity.federation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.federation.Answered.Asked;
import uk.co.pharmacyiq.identity.federation.Answered.Decision;
import uk.co.pharmacyiq.identity.federation.Questions.Ticket;
import uk.co.pharmacyiq.identity.federation.protocol.ClientKey;
import uk.co.pharmacyiq.identity.federation.protocol.Exchange;
import uk.co.pharmacyiq.identity.federation.protocol.Verified;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.tenancy.Directory;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/**
 * Takes the answer of a provider: once, from the browser that asked, within ten minutes. What a provider says is on the
 * record whether it was believed or not; an answer to no question is not, since anybody could send it.
 */
@Component
public class ComeBack {

    private static final Action<Decision> ANSWER =
            Action.changes("PROVIDER_ANSWER", "platform.sign-in", Action.Scope.OPERATOR, Decision.class);

    private final UseCases useCases;
    private final Found found;
    private final Exchange exchange;
    private final Answered answered;
    private final Entrance entrance;

    ComeBack(UseCases useCases, Found found, Exchange exchange, Answered answered, Entrance entrance) {
        this.useCases = useCases;
        this.found = found;
        this.exchange = exchange;
        this.answered = answered;
        this.entrance = entrance;
    }

    /**
     * What came back with a browser; empty texts where nothing did.
     *
     * @param issuer what the answer says who it is from (RFC 9207)
     */
    public record Answer(String state, String code, String error, String issuer) {

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /** From where it came. */
    public record Arrived(
            String handle, UUID provider, Optional<SecretToken> secret, Browser browser, Request request) {}

    public Outcome<Next> answer(Arrived arrived, Answer answer) {
        var state = SecretToken.parse(answer.state());
        if (state.isEmpty() || arrived.secret().isEmpty()) {
            return Outcome.refused(FederationRefusal.ANSWER_UNKNOWN);
        }
        var ticket = new Ticket(state.get(), arrived.secret().get());
        return found.question(arrived, ticket).then(one -> {
            var vouched = vouch(arrived, answer, one);
            var actor = new Actor.Operator(one.organisation(), "sign-in", arrived.request());
            return useCases.perform(
                            actor,
                            ANSWER,
                            Target.of("provider", arrived.provider()),
                            work -> vouched.then(verified -> answered.decide(work, one.asked(), verified)))
                    .then(decision -> entrance.goOn(arrived, one, decision));
        });
    }

    private Outcome<Verified> vouch(Arrived arrived, Answer answer, Question one) {
        var we = one.asked().provider().we(arrived.handle());
        boolean named = !answer.issuer().isEmpty();
        if (named
                ? !answer.issuer().equals(we.endpoints().issuer())
                : we.endpoints().namesItself()) {
            return Outcome.refused(FederationRefusal.MIXED_UP);
        }
        if (!answer.error().isEmpty() || answer.code().isEmpty()) {
            return Outcome.refused(FederationRefusal.SAID_NO);
        }
        var secrets =
                found.questions.secrets(one.organisation(), one.asked().ticket().state());
        return exchange.redeem(we, one.key(), answer.code(), secrets);
    }

    /** The question an answer belongs to, with the key by which we prove who asks. */
    record Question(OrganisationId organisation, Asked asked, ClientKey key) {}

    /** Finds the question an answer belongs to, and marks it as answered. */
    @Component
    static class Found {

        private final Directory directory;
        private final Anteroom anteroom;
        private final ProviderStore providers;
        private final ProviderKeyStore keys;
        private final Questions questions;

        Found(
                Directory directory,
                Anteroom anteroom,
                ProviderStore providers,
                ProviderKeyStore keys,
                Questions questions) {
            this.directory = directory;
            this.anteroom = anteroom;
            this.providers = providers;
            this.keys = keys;
            this.questions = questions;
        }

        Outcome<Question> question(Arrived arrived, Ticket ticket) {
            var organisation = directory.find(arrived.handle()).orElse(Anteroom.NO_ORGANISATION);
            return anteroom.visit(organisation, visit -> {
                var provider = providers.find(visit, arrived.provider()).filter(Provider::on);
                var row = provider.flatMap(_ -> questions.answer(visit, arrived.provider(), ticket));
                return provider.isEmpty() || row.isEmpty()
                        ? Outcome.refused(FederationRefusal.ANSWER_UNKNOWN)
                        : Outcome.done(new Question(
                                organisation,
                                new Asked(provider.get(), ticket, row.get()),
                                keys.inUse(visit, arrived.provider())));
            });
        }
    }
}
