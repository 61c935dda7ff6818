package uk.co.pharmacyiq.identity.federation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.federation.ComeBack.Arrived;
import uk.co.pharmacyiq.identity.federation.LinkStore.Holder;
import uk.co.pharmacyiq.identity.federation.QuestionStore.Purpose;
import uk.co.pharmacyiq.identity.federation.Questions.Ticket;
import uk.co.pharmacyiq.identity.federation.protocol.Verified;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.Directory;
import uk.co.pharmacyiq.work.Work;

/** Those a provider has vouched for and who are not in yet. */
@Component
class Guests {

    private final Directory directory;
    private final Anteroom anteroom;
    private final ProviderStore providers;
    private final Questions questions;
    private final Books books;

    Guests(Directory directory, Anteroom anteroom, ProviderStore providers, Questions questions, Books books) {
        this.directory = directory;
        this.anteroom = anteroom;
        this.providers = providers;
        this.questions = questions;
        this.books = books;
    }

    /** Somebody at the door, with everything that is known of them. */
    record Guest(
            OrganisationId organisation,
            Provider provider,
            Ticket ticket,
            String returnPath,
            Holder holder,
            Verified verified) {

        /** How they proved who they are, as their session says it. */
        String authentication() {
            if (provider.settings().kind() == Provider.Kind.CIS2) {
                return "cis2";
            }
            return verified.phishingResistant() ? "directory+phr" : "directory";
        }
    }

    /** Somebody who comes back to the page they were shown. Looks everything up anew: things may have changed since. */
    Outcome<Guest> find(Arrived arrived, Ticket ticket) {
        var organisation = directory.find(arrived.handle()).orElse(Anteroom.NO_ORGANISATION);
        return anteroom.visit(organisation, visit -> {
            var answer = questions
                    .kept(visit, ticket)
                    .filter(one -> Purpose.of(one.row().purpose()) == Purpose.SIGN_IN)
                    .filter(one -> one.row().providerId().equals(arrived.provider()));
            var provider = providers.find(visit, arrived.provider()).filter(Provider::on);
            var holder = answer.flatMap(one ->
                    books.links.holder(visit, arrived.provider(), one.verified().userId()));
            return answer.isEmpty() || provider.isEmpty() || holder.isEmpty()
                    ? Outcome.refused(FederationRefusal.ANSWER_UNKNOWN)
                    : Outcome.done(new Guest(
                            organisation,
                            provider.get(),
                            ticket,
                            answer.get().row().returnPath(),
                            holder.get(),
                            answer.get().verified()));
        });
    }

    /** Uses the provider's word up; false where somebody was faster. */
    boolean spend(Work work, Guest guest) {
        return questions.spend(work, guest.ticket());
    }

    /** Another live session of the same card or account. */
    Optional<UUID> elsewhere(Guest guest, UUID session) {
        var provider = guest.provider().id();
        return anteroom
                .visit(
                        guest.organisation(),
                        visit -> books.sessions.elsewhere(
                                visit, provider, guest.verified().userId(), session))
                .stream()
                .findFirst();
    }

    /** Whose card is whose, and where it is in use. */
    @Component
    static class Books {

        private final LinkStore links;
        private final FederatedSessionStore sessions;

        Books(LinkStore links, FederatedSessionStore sessions) {
            this.links = links;
            this.sessions = sessions;
        }
    }
}
