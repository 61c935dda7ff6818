package uk.co.pharmacyiq.identity.federation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.federation.Answered.Decision;
import uk.co.pharmacyiq.identity.federation.CardWatch.Scene;
import uk.co.pharmacyiq.identity.federation.ComeBack.Arrived;
import uk.co.pharmacyiq.identity.federation.Guests.Guest;
import uk.co.pharmacyiq.identity.federation.Questions.Ticket;
import uk.co.pharmacyiq.identity.federation.protocol.NrbacRole;
import uk.co.pharmacyiq.identity.session.OpenSession;
import uk.co.pharmacyiq.identity.session.Proven;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** Lets in whom a provider vouches for: in the role they choose, once for each answer. */
@Component
public class Entrance {

    private final OpenSession openSession;
    private final Guests guests;
    private final FederatedSessionStore sessions;
    private final LogoutStore logouts;
    private final CardWatch watch;

    Entrance(
            OpenSession openSession,
            Guests guests,
            FederatedSessionStore sessions,
            LogoutStore logouts,
            CardWatch watch) {
        this.openSession = openSession;
        this.guests = guests;
        this.sessions = sessions;
        this.logouts = logouts;
        this.watch = watch;
    }

    Outcome<Next> goOn(Arrived arrived, ComeBack.Question one, Decision decision) {
        var asked = one.asked();
        return switch (decision) {
            case Decision.Proof(var next) ->
                Outcome.done(new Next.Proved(next, asked.row().returnPath()));
            case Decision.Link(var state) -> Outcome.done(new Next.Confirm(state));
            case Decision.Mismatch(var kind, var card) -> {
                watch.mismatch(scene(arrived, one), kind, card);
                yield Outcome.refused(
                        kind == IncidentStore.Kind.NOT_THEIRS
                                ? FederationRefusal.CARD_NOT_YOURS
                                : FederationRefusal.CARD_OF_ANOTHER);
            }
            case Decision.SignIn(var holder, var verified) -> {
                var guest = new Guest(
                        one.organisation(),
                        asked.provider(),
                        asked.ticket(),
                        asked.row().returnPath(),
                        holder,
                        verified);
                yield verified.roles().size() > 1
                        ? Outcome.done(new Next.Choose(asked.ticket().state(), verified.roles()))
                        : enter(arrived, guest, verified.roles().stream().findFirst());
            }
        };
    }

    private static Scene scene(Arrived arrived, ComeBack.Question one) {
        UUID person = one.asked().row().personId();
        UUID session = one.asked().row().sessionId();
        if (person == null || session == null) {
            throw new IllegalStateException("nobody was signed in");
        }
        return new Scene(one.organisation(), arrived.provider(), person, session, arrived.request());
    }

    /** Lets somebody in who was shown their roles, in the one they chose. */
    public Outcome<Next> choose(Arrived arrived, String state, String roleId) {
        var ticket = SecretToken.parse(state)
                .flatMap(secret -> arrived.secret().map(browser -> new Ticket(secret, browser)));
        return ticket.map(one -> guests.find(arrived, one))
                .orElseGet(() -> Outcome.refused(FederationRefusal.ANSWER_UNKNOWN))
                .then(guest -> guest.verified().roles().stream()
                        .filter(role -> role.roleId().equals(roleId))
                        .findFirst()
                        .map(role -> enter(arrived, guest, Optional.of(role)))
                        .orElseGet(() -> Outcome.refused(FederationRefusal.ROLE_UNKNOWN)));
    }

    private Outcome<Next> enter(Arrived arrived, Guest guest, Optional<NrbacRole> role) {
        var holder = guest.holder();
        var who = new Proven(
                guest.organisation(),
                holder.person(),
                holder.displayName(),
                holder.rightsVersion(),
                guest.authentication());
        return openSession
                .open(who, arrived.browser(), arrived.request(), work -> spend(work, guest, role))
                .then(session -> {
                    guests.elsewhere(guest, session.person().session())
                            .ifPresent(_ -> watch.twoPlaces(new Scene(
                                    guest.organisation(),
                                    guest.provider().id(),
                                    holder.personId(),
                                    session.person().session(),
                                    arrived.request())));
                    return Outcome.done(new Next.In(session, guest.returnPath()));
                });
    }

    private Outcome<Boolean> spend(Work work, Guest guest, Optional<NrbacRole> role) {
        var verified = guest.verified();
        var provider = guest.provider().id();
        boolean over = !verified.sid().isEmpty() && logouts.isOver(work, provider, verified.sid());
        if (over || !guests.spend(work, guest)) {
            return Outcome.refused(FederationRefusal.ANSWER_UNKNOWN);
        }
        var session = ((Actor.Person) work.actor()).session();
        sessions.add(work, session, provider, verified, role);
        work.note("provider", guest.provider().settings().name());
        work.note("user-id", verified.userId());
        work.note("acr", verified.acr());
        work.note("amr", String.join(" ", verified.amr()));
        work.note("provider-session", verified.sid());
        role.ifPresent(one -> {
            work.note("role-id", one.roleId());
            work.note("role-code", one.roleCode());
            work.note("role-at", one.organisationCode());
        });
        return Outcome.done(true);
    }
}
