package uk.co.pharmacyiq.access.locum;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.access.GrantRefusal;
import uk.co.pharmacyiq.access.GrantRole;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.identity.InvitePerson;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Takes a locum on: one form at eight in the morning, and they work in their own name by a quarter past. The register check
 * is recorded (GP-02), the role holds at these premises for these days and no longer, and so does the account. A locum who
 * was here before is found by their registration number and keeps the account they have.
 */
@Service
public class TakeOnLocum {

    public static final String PERMISSION = "people.locum";

    /** Its name on the record. */
    public static final String ACT = "LOCUM_ADD";

    private static final String ROLE = "locum-pharmacist";
    private static final int MOST_DAYS = 31;

    private static final Action<Taken> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Taken.class);

    private final UseCases useCases;
    private final InvitePerson invitePerson;
    private final GrantRole grantRole;
    private final Newcomer newcomer;

    TakeOnLocum(UseCases useCases, InvitePerson invitePerson, GrantRole grantRole, Newcomer newcomer) {
        this.useCases = useCases;
        this.invitePerson = invitePerson;
        this.grantRole = grantRole;
        this.newcomer = newcomer;
    }

    /**
     * Who comes, and when.
     *
     * @param checked whether somebody looked the number up today and found it registered
     */
    public record Request(
            PremisesId premises,
            InvitePerson.Request person,
            GphcNumber number,
            boolean checked,
            LocalDate first,
            LocalDate last) {}

    /** Whoever was taken on; without an invitation where they have an account that works. */
    public record Taken(PersonId person, InvitePerson.@Nullable Pending invitation) {}

    /** The same as it is told: with the link to hand over, which is shown this once. */
    public record Told(PersonId person, Optional<InvitePerson.Invited> link) {}

    /** Why somebody may not take a locum on there, before they fill anything in; empty where they may. */
    public Optional<Refusal> refusal(Actor actor, PremisesId premises) {
        return useCases.rights(actor).refuse(ACTION, Optional.of(premises));
    }

    public Outcome<Told> takeOn(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> takeOn(work, request))
                .then(taken -> done(new Told(
                        taken.person(),
                        Optional.ofNullable(taken.invitation())
                                .map(pending -> invitePerson.link(actor.organisation(), pending)))));
    }

    private Outcome<Taken> takeOn(Work work, Request request) {
        if (!request.checked()) {
            return refused(LocumRefusal.REGISTER_NOT_CHECKED);
        }
        if (request.first().isBefore(work.today())
                || request.last().isBefore(request.first())
                || request.last().isAfter(request.first().plusDays(MOST_DAYS - 1))) {
            return refused(LocumRefusal.TOO_LONG);
        }
        return newcomer.account(work, request)
                .then(taken -> newcomer.register(work, request, taken.person())
                        .then(_ -> give(work, request, taken.person()))
                        .then(_ -> {
                            work.about("person", taken.person());
                            return done(taken);
                        }));
    }

    private Outcome<RoleGrant> give(Work work, Request request, PersonId person) {
        return switch (grantRole.grant(work, grant(request, person))) {
            case Outcome.Refused<RoleGrant>(var reason)
            when reason == GrantRefusal.HELD_ALREADY -> refused(LocumRefusal.STILL_HERE);
            case Outcome.Refused<RoleGrant> no -> no;
            case Outcome.Done<RoleGrant> given -> given;
        };
    }

    private static GrantRole.Request grant(Request request, PersonId person) {
        return new GrantRole.Request(
                person,
                ROLE,
                Optional.of(request.premises()),
                new RoleGrant.Days(Optional.of(request.first()), Optional.of(request.last())),
                "Locum");
    }
}
