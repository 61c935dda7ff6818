package uk.co.pharmacyiq.identity;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.IdentityRefusal.Plain;
import uk.co.pharmacyiq.identity.InvitationStore.Purpose;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Makes a new link for somebody who lost theirs, their password or their phone. What they had before is of no use from
 * then on, and their sessions end.
 */
@Component
public class ResetCredentials {

    public static final String PERMISSION = "people.reset";

    private static final Action<Enrolment.Made> ACTION = Action.changes(
                    "CREDENTIALS_RESET", PERMISSION, Action.Scope.ORGANISATION, Enrolment.Made.class)
            .afterProof();

    private final UseCases useCases;
    private final PersonStore people;
    private final Enrolment enrolment;
    private final InvitePerson invite;
    private final Notices notices;

    ResetCredentials(UseCases useCases, PersonStore people, Enrolment enrolment, InvitePerson invite, Notices notices) {
        this.useCases = useCases;
        this.people = people;
        this.enrolment = enrolment;
        this.invite = invite;
        this.notices = notices;
    }

    public Outcome<InvitePerson.Invited> reset(Actor actor, PersonId person) {
        return useCases.perform(actor, ACTION, Target.of("person", person), work -> begin(work, person))
                .then(made -> Outcome.done(invite.handedOver(actor.organisation(), made)));
    }

    private Outcome<Enrolment.Made> begin(Work work, PersonId person) {
        var found = people.lock(work, person);
        if (found.isEmpty() || people.isService(work, person)) {
            return Outcome.refused(Plain.PERSON_UNKNOWN);
        }
        if (found.get().closed()) {
            return Outcome.refused(Plain.PERSON_CLOSED);
        }
        if (person.equals(work.person())) {
            return Outcome.refused(Plain.OWN_ACCOUNT);
        }
        enrolment.forget(work, person, Sessions.Why.RESET);
        notices.tell(
                work,
                person,
                "credential-reset",
                "An administrator took away what you signed in with and made you a new link. If you did not ask for it,"
                        + " tell another administrator at once.",
                "/me");
        return Outcome.done(enrolment.make(work, person, found.get().enrolled() ? Purpose.RESET : Purpose.FIRST));
    }
}
