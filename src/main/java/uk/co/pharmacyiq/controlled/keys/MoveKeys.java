package uk.co.pharmacyiq.controlled.keys;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.keys.KeyStep.Kind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Takes the keys of the controlled drugs cabinet, offers, accepts and returns them: each by the person who does it, in a session
 * of their own. Whoever is no pharmacist names the procedure under which they hold them (CD-46).
 */
@Service
public class MoveKeys {

    public static final String PERMISSION = "controlled.keys";

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_KEYS_RECORD";

    private static final Action<Long> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Long.class);

    /**
     * A step of whoever is at work.
     *
     * @param to to whom they are offered
     * @param procedure under which somebody who is no pharmacist holds them
     */
    public record Request(PremisesId premises, Kind kind, Optional<PersonId> to, Optional<String> procedure) {}

    private final UseCases useCases;
    private final KeyLogStore log;
    private final PeopleNames people;

    MoveKeys(UseCases useCases, KeyLogStore log, PeopleNames people) {
        this.useCases = useCases;
        this.log = log;
        this.people = people;
    }

    /** Answers the number of the step. */
    public Outcome<Long> move(Actor.Person actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> {
            var last = log.at(work, request.premises()).stream().findFirst();
            boolean pharmacist = useCases.rights(actor).live().contains(Profession.PHARMACIST);
            var no = no(work, request, last).or(() -> procedure(request, pharmacist));
            if (no.isPresent()) {
                return refused(no.get());
            }
            var step = new KeyStep(
                    last.map(KeyStep::number).orElse(0L) + 1,
                    request.kind(),
                    work.now(),
                    work.person(),
                    request.to().filter(_ -> request.kind() == Kind.OFFERED),
                    pharmacist,
                    new KeyStep.Details(
                            actor.displayName(),
                            request.to()
                                    .map(to -> people.names(work).getOrDefault(to, ""))
                                    .orElse(""),
                            request.procedure().orElse("")));
            work.note("step", request.kind().title());
            return log.add(work, request.premises(), step) ? done(step.number()) : refused(KeyRefusal.CHANGED);
        });
    }

    private Optional<Refusal> no(Work work, Request request, Optional<KeyStep> last) {
        boolean mine = last.filter(KeyStep::isHeld)
                .filter(step -> step.person().equals(work.person()))
                .isPresent();
        return switch (request.kind()) {
            case TAKEN -> when(last.filter(KeyStep::isHeld).isPresent(), KeyRefusal.HELD);
            case RETURNED -> when(!mine, KeyRefusal.NOT_YOURS);
            case OFFERED ->
                when(!mine, KeyRefusal.NOT_YOURS).or(() -> when(!another(work, request), KeyRefusal.NOBODY_SUCH));
            case ACCEPTED ->
                when(last.flatMap(KeyStep::to).filter(work.person()::equals).isEmpty(), KeyRefusal.NOT_OFFERED);
        };
    }

    private boolean another(Work work, Request request) {
        return request.to()
                .filter(to -> !to.equals(work.person()))
                .filter(to -> people.names(work).containsKey(to))
                .isPresent();
    }

    private static Optional<Refusal> procedure(Request request, boolean pharmacist) {
        boolean holds = request.kind() == Kind.TAKEN || request.kind() == Kind.ACCEPTED;
        return when(holds && !pharmacist && request.procedure().isEmpty(), KeyRefusal.PHARMACIST_OR_PROCEDURE);
    }

    private static Optional<Refusal> when(boolean so, KeyRefusal reason) {
        return so ? Optional.of(reason) : Optional.empty();
    }
}
