package uk.co.pharmacyiq.identity.federation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.federation.LinkStore.Holder;
import uk.co.pharmacyiq.identity.federation.QuestionStore.Purpose;
import uk.co.pharmacyiq.identity.federation.Questions.Ticket;
import uk.co.pharmacyiq.identity.federation.protocol.NrbacRole;
import uk.co.pharmacyiq.identity.federation.protocol.Verified;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.Work;

/** Decides what a provider's word is worth here: whose card or account it is, and what they asked for. */
@Component
class Answered {

    private final Questions questions;
    private final LinkStore links;
    private final Organisations organisations;
    private final Sessions sessions;

    Answered(Questions questions, LinkStore links, Organisations organisations, Sessions sessions) {
        this.questions = questions;
        this.links = links;
        this.organisations = organisations;
        this.sessions = sessions;
    }

    /** What the provider's word comes to. */
    sealed interface Decision {

        record SignIn(Holder holder, Verified verified) implements Decision {}

        record Link(SecretToken state) implements Decision {}

        /** With the secret that the session has from now on. */
        record Proof(SecretToken next) implements Decision {}

        record Mismatch(IncidentStore.Kind kind, Optional<Holder> card) implements Decision {}
    }

    /** A question with what was asked of whom. */
    record Asked(Provider provider, Ticket ticket, QuestionStore.Row row) {

        Purpose purpose() {
            return Purpose.of(row.purpose());
        }

        boolean isOf(Holder holder) {
            return holder.personId().equals(row.personId());
        }
    }

    Outcome<Decision> decide(Work work, Asked asked, Verified verified) {
        work.note("provider", asked.provider().settings().name());
        work.note("purpose", asked.row().purpose());
        work.note("user-id", verified.userId());
        var holder = links.holder(work, asked.provider().id(), verified.userId());
        holder.ifPresent(one -> work.concerning(one.personId()));
        return switch (asked.purpose()) {
            case SIGN_IN -> signIn(work, asked, holder, verified);
            case LINK -> link(work, asked, holder, verified);
            case PROVE -> prove(work, asked, holder);
        };
    }

    private Outcome<Decision> signIn(Work work, Asked asked, Optional<Holder> holder, Verified verified) {
        if (holder.isEmpty()) {
            return Outcome.refused(FederationRefusal.NOT_LINKED);
        }
        var here = asked.provider().settings().kind() == Provider.Kind.CIS2 ? ofHere(work, verified) : verified;
        if (asked.provider().settings().kind() == Provider.Kind.CIS2
                && here.roles().isEmpty()) {
            return Outcome.refused(FederationRefusal.NO_ROLE_HERE);
        }
        questions.keep(work, asked.ticket().state(), here);
        return Outcome.done(new Decision.SignIn(holder.get(), here));
    }

    /** With those roles only that are held at premises of this organisation. */
    private Verified ofHere(Work work, Verified all) {
        var codes = organisations.view(work).premises().stream()
                .filter(Premises::isOpen)
                .map(premises -> premises.odsCode().value())
                .collect(Collectors.toSet());
        List<NrbacRole> roles = all.roles().stream()
                .filter(role -> codes.contains(role.organisationCode()))
                .toList();
        return new Verified(
                all.userId(),
                all.subject(),
                all.sid(),
                all.acr(),
                all.amr(),
                all.authTime(),
                all.phishingResistant(),
                all.name(),
                roles);
    }

    private Outcome<Decision> link(Work work, Asked asked, Optional<Holder> holder, Verified verified) {
        if (holder.isPresent()) {
            return asked.isOf(holder.get())
                    ? Outcome.refused(FederationRefusal.LINKED_ALREADY)
                    : Outcome.done(new Decision.Mismatch(IncidentStore.Kind.BELONGS_TO_ANOTHER, holder));
        }
        questions.keep(work, asked.ticket().state(), verified);
        return Outcome.done(new Decision.Link(asked.ticket().state()));
    }

    private Outcome<Decision> prove(Work work, Asked asked, Optional<Holder> holder) {
        UUID session = asked.row().sessionId();
        if (session == null || holder.isEmpty() || !asked.isOf(holder.get())) {
            return Outcome.done(new Decision.Mismatch(IncidentStore.Kind.NOT_THEIRS, holder));
        }
        var next = SecretToken.random();
        sessions.proved(work, session, next);
        return Outcome.done(new Decision.Proof(next));
    }
}
