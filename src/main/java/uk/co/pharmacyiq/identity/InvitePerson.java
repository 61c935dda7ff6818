package uk.co.pharmacyiq.identity;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.IdentityRefusal.Plain;
import uk.co.pharmacyiq.identity.IdentityRefusal.SharedAccount;
import uk.co.pharmacyiq.identity.InvitationStore.Purpose;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Adds a person to the organisation and makes the link by which they enrol. They may do nothing until given a role. */
@Component
public class InvitePerson {

    public static final String PERMISSION = "people.invite";

    /** Its name on the record. */
    public static final String ACT = "PERSON_INVITE";

    private static final Action<Enrolment.Made> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.ANYWHERE, Enrolment.Made.class);

    private final UseCases useCases;
    private final PersonStore people;
    private final Enrolment enrolment;

    InvitePerson(UseCases useCases, PersonStore people, Enrolment enrolment) {
        this.useCases = useCases;
        this.people = people;
        this.enrolment = enrolment;
    }

    /**
     * Whom to invite.
     *
     * @param username the part of the sign-in name before the {@code @}
     */
    public record Request(PersonName name, String username) {}

    /**
     * An invitation as it is handed over.
     *
     * @param token the secret of the link {@code /invitation/{token}}; shown to the administrator and kept nowhere
     */
    public record Invited(PersonId person, String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "Invited[" + person + "]";
        }
    }

    public Outcome<Invited> invite(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.none(), work -> add(work, request))
                .then(made -> Outcome.done(handedOver(actor.organisation(), made)));
    }

    /** An invitation as it may be remembered: without its secret. */
    public record Pending(PersonId person, UUID invitation, Instant expiresAt) {}

    /** The same as part of other work under way: taking a locum on. */
    public Outcome<Pending> invite(Work work, Request request) {
        return add(work, request)
                .then(made -> Outcome.done(new Pending(made.person(), made.invitation(), made.expiresAt())));
    }

    /** The link of an invitation that was made in other work, to be handed over once that is done. */
    public Invited link(OrganisationId organisation, Pending pending) {
        return handedOver(
                organisation, new Enrolment.Made(pending.person(), pending.invitation(), pending.expiresAt()));
    }

    Invited handedOver(OrganisationId organisation, Enrolment.Made made) {
        UUID id = made.invitation();
        return new Invited(made.person(), enrolment.token(organisation, id).text(), made.expiresAt());
    }

    private Outcome<Enrolment.Made> add(Work work, Request request) {
        if (request.name().isNobody()) {
            return Outcome.refused(new SharedAccount("name"));
        }
        if (PersonName.isNobodys(request.username())) {
            return Outcome.refused(new SharedAccount("username"));
        }
        var person = PersonId.next();
        if (!people.add(work, person, request.name(), request.username())) {
            return Outcome.refused(Plain.NAME_TAKEN);
        }
        work.about("person", person);
        work.note("invited", request.name().text());
        return Outcome.done(enrolment.make(work, person, Purpose.FIRST));
    }
}
