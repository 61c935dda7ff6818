package uk.co.pharmacyiq.responsible;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.responsible.OnDuty.Named;
import uk.co.pharmacyiq.responsible.OnDutyStore.Open;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * A pharmacist becomes responsible at premises; whoever was it until then ceases in the same moment, so that there is neither
 * a gap nor two of them (RP-01 to RP-03).
 */
@Service
public class SignOn {

    public static final String PERMISSION = "responsible.sign-on";

    /** The name of the act on the record. */
    public static final String ACT = "RESPONSIBLE_SIGN_ON";

    private static final Action<Written> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Written.class)
            .by(Profession.PHARMACIST);

    /**
     * Where.
     *
     * @param registration the number as the pharmacist says it, to be held to the one beside their name; may be left out
     * @param takesOverFrom the session that ends with this one, as the pharmacist saw it
     */
    public record Request(PremisesId premises, Optional<String> registration, Optional<UUID> takesOverFrom) {
        @Override
        public String toString() {
            return "Request[" + premises + "]";
        }
    }

    private final UseCases useCases;
    private final OnDutyStore sessions;
    private final Duties duties;
    private final DutyStore duty;
    private final PeopleNames.Registrations registrations;

    SignOn(
            UseCases useCases,
            OnDutyStore sessions,
            Duties duties,
            DutyStore duty,
            PeopleNames.Registrations registrations) {
        this.useCases = useCases;
        this.sessions = sessions;
        this.duties = duties;
        this.duty = duty;
        this.registrations = registrations;
    }

    public Outcome<Written> signOn(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> signOn(work, request));
    }

    private Outcome<Written> signOn(Work work, Request request) {
        var number = registrations.live(work, work.person(), Profession.PHARMACIST);
        if (number.isEmpty()
                || request.registration().isPresent() && !request.registration().equals(number)) {
            return refused(ResponsibleRefusal.Log.REGISTRATION);
        }
        sessions.lock(work, request.premises());
        var before = sessions.open(work, request.premises());
        if (before.filter(open -> open.duty().person().equals(work.person())).isPresent()) {
            return refused(ResponsibleRefusal.Log.ALREADY);
        }
        if (before.isPresent() && !before.map(open -> open.duty().session()).equals(request.takesOverFrom())) {
            return refused(ResponsibleRefusal.Log.SOMEBODY_ELSE);
        }
        return begin(work, request.premises(), number.get(), before);
    }

    private Outcome<Written> begin(Work work, PremisesId premises, String number, Optional<Open> before) {
        before.ifPresent(open -> {
            duties.endSession(work, premises, open, OnDutyStore.Ending.HANDED_OVER);
            work.fact("takes-over-from", open.duty().session());
            work.note("takes-over-from", open.duty().named().name());
        });
        var claim = DutyStore.newClaim();
        if (!duty.take(work, number, claim)) {
            return refused(ResponsibleRefusal.Log.ELSEWHERE);
        }
        var session = TimeOrderedId.next();
        sessions.begin(work, premises, session, new Named(name(work), number), claim);
        work.about("responsible", session);
        work.note("registration", number);
        return done(new Written(session, work.now()));
    }

    private static String name(Work work) {
        return switch (work.actor()) {
            case Actor.Person person -> person.displayName();
            case Actor.Operator _, Actor.Visitor _ -> throw new IllegalStateException("a person signs on");
        };
    }
}
