package uk.co.pharmacyiq.identity.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.federation.IncidentStore.Draft;
import uk.co.pharmacyiq.identity.federation.IncidentStore.Kind;
import uk.co.pharmacyiq.identity.federation.LinkStore.Holder;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.identity.session.ListSessions;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Watches that nobody uses another's card (SC-25, M-130): what is out of order is put on the record, drafted as an incident
 * and told to the person and to those who oversee sessions. It knows which card was shown and who was signed in, not whose
 * hand held it, and says no more than that.
 */
@Component
class CardWatch {

    private static final Action<UUID> MISMATCH =
            Action.changes("CARD_MISMATCH", "platform.cards", Action.Scope.OPERATOR, UUID.class);

    private static final Action<UUID> TWO_PLACES =
            Action.changes("CARD_TWO_PLACES", "platform.cards", Action.Scope.OPERATOR, UUID.class);

    private static final String PAGE = "/organisation/sign-in-providers";

    private final UseCases useCases;
    private final Anteroom anteroom;
    private final IncidentStore incidents;
    private final Notices notices;

    CardWatch(UseCases useCases, Anteroom anteroom, IncidentStore incidents, Notices notices) {
        this.useCases = useCases;
        this.anteroom = anteroom;
        this.incidents = incidents;
        this.notices = notices;
    }

    /** Where something happened, and by which request. */
    record Scene(OrganisationId organisation, UUID provider, UUID person, UUID session, Request request) {}

    /** A card was shown that is not the one of the person signed in. */
    void mismatch(Scene scene, Kind kind, Optional<Holder> card) {
        watch(
                scene,
                MISMATCH,
                new Draft(
                        kind,
                        scene.provider(),
                        scene.person(),
                        card.map(Holder::personId).orElse(null),
                        scene.session()));
    }

    /** A card is in use at another place as well. */
    void twoPlaces(Scene scene) {
        watch(
                scene,
                TWO_PLACES,
                new Draft(Kind.TWO_PLACES, scene.provider(), scene.person(), scene.person(), scene.session()));
    }

    private void watch(Scene scene, Action<UUID> action, Draft draft) {
        var everybody = anteroom.visit(scene.organisation(), incidents::everybody);
        var told = everybody.stream()
                .filter(one -> oversees(scene, one))
                .map(Holder::person)
                .toList();
        var actor = new Actor.Operator(scene.organisation(), "card-watch", scene.request());
        useCases.perform(actor, action, Target.of("person", scene.person()), work -> {
            var incident = incidents.add(work, draft);
            work.note("incident", incident);
            work.note("kind", draft.kind().stored());
            work.note("session", scene.session());
            Optional.ofNullable(draft.cardPerson()).ifPresent(card -> work.note("card-of", card));
            tell(work, draft, told, everybody);
            return Outcome.done(incident);
        });
    }

    private void tell(Work work, Draft draft, List<PersonId> overseers, List<Holder> everybody) {
        var draftInWords = new CardIncident(
                        work.eventId(),
                        draft.kind().stored(),
                        work.now(),
                        name(everybody, draft.person()).orElse("Somebody"),
                        Optional.ofNullable(draft.cardPerson()).flatMap(card -> name(everybody, card)))
                .words();
        var person = new PersonId(draft.person());
        notices.tell(
                work,
                person,
                "card-" + draft.kind().stored(),
                draftInWords + " If that was not you, tell an administrator now.",
                "/me");
        overseers.stream()
                .filter(one -> !one.equals(person))
                .forEach(one -> notices.tell(
                        work,
                        one,
                        "card-" + draft.kind().stored(),
                        draftInWords + " A draft of an incident waits for somebody to look into it.",
                        PAGE));
    }

    private static Optional<String> name(List<Holder> everybody, UUID person) {
        return everybody.stream()
                .filter(one -> one.personId().equals(person))
                .map(Holder::displayName)
                .findFirst();
    }

    /** Asked as the door would ask, for the best session they could have. */
    private boolean oversees(Scene scene, Holder one) {
        var as = new Actor.Person(
                new Actor.Identity(scene.organisation(), one.person(), one.displayName()),
                new Actor.Standing(scene.session(), "passkey", Instant.EPOCH),
                one.rightsVersion(),
                scene.request());
        return useCases.rights(as).holdsAnywhere(ListSessions.PERMISSION);
    }
}
