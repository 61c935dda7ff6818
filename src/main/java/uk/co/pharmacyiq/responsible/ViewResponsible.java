package uk.co.pharmacyiq.responsible;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.responsible.AbsenceDay.Limits;
import uk.co.pharmacyiq.responsible.authority.Operation;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows how it stands at premises: who is responsible, how long they were away today, what may happen now. */
@Service
public class ViewResponsible {

    public static final String PERMISSION = "responsible.read";

    private static final Action<View> ACTION =
            Action.looks("RESPONSIBLE_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);

    /**
     * How it stands.
     *
     * @param asAt the moment of the look
     * @param today the absences of today
     * @param forgotten whether the session goes on for so long that signing off may have been forgotten
     * @param operations what may happen now by whoever asks
     */
    public record View(
            Instant asAt,
            State state,
            Optional<OnDuty> onDuty,
            AbsenceDay today,
            Limits limits,
            boolean forgotten,
            List<Possible> operations) {
        public View {
            operations = List.copyOf(operations);
        }
    }

    /**
     * An operation, and whether it may happen now.
     *
     * @param why the rule that allows it, or what the refusal says
     */
    public record Possible(Operation operation, boolean possible, String why) {}

    private final UseCases useCases;
    private final Duties duties;
    private final Responsible responsible;
    private final ResponsibleSettings settings;

    ViewResponsible(UseCases useCases, Duties duties, Responsible responsible, ResponsibleSettings settings) {
        this.useCases = useCases;
        this.duties = duties;
        this.responsible = responsible;
        this.settings = settings;
    }

    public Outcome<View> view(Actor actor, PremisesId premises) {
        return useCases.perform(actor, ACTION, Target.at(premises), work -> done(view(work, premises)));
    }

    private View view(Work work, PremisesId premises) {
        var standing = duties.at(work, premises);
        var limits = settings.limits(work);
        return new View(
                work.now(),
                standing.state(),
                standing.onDuty(),
                duties.today(work, premises, limits),
                limits,
                standing.onDuty()
                        .filter(one ->
                                one.since().plus(settings.forgottenAfter(work)).isBefore(work.now()))
                        .isPresent(),
                Stream.of(Operation.values())
                        .map(operation -> possible(work, premises, standing, operation))
                        .toList());
    }

    private Possible possible(Work work, PremisesId premises, Duties.Standing standing, Operation operation) {
        return switch (responsible.may(work, premises, standing, operation)) {
            case Done<Permit>(var permit) -> new Possible(operation, true, permit.rule());
            case Refused<Permit>(var reason) -> new Possible(operation, false, reason.advice());
        };
    }
}
