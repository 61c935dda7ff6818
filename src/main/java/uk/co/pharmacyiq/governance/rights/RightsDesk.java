package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Where steps are taken with requests, by whoever asks for them: only those that {@link Step} allows, one at a time, each with
 * what was said on the record. A request that is closed lets the record go.
 */
@Component
public class RightsDesk {

    /** What whoever handles requests must hold. */
    public static final String PERMISSION = "rights.handle";

    private static final String TYPE = "rights-request";

    private final UseCases useCases;
    private final RightsStore requests;
    private final StepStore steps;
    private final Subjects subjects;

    RightsDesk(UseCases useCases, RightsStore requests, StepStore steps, Subjects subjects) {
        this.useCases = useCases;
        this.requests = requests;
        this.steps = steps;
        this.subjects = subjects;
    }

    /** What somebody did with a request came to. */
    public record Handled(UUID id, String reference, String kind, String state, LocalDate due) {

        static Handled of(RightsRequest request, LocalDate today) {
            return new Handled(
                    request.id(),
                    request.reference(),
                    request.kind().code(),
                    request.state().name(),
                    request.due(today));
        }
    }

    /** What a step does to a request, besides leading on. */
    public record Taking(RightsRequest request, Map<String, String> words) {

        public Taking {
            words = Map.copyOf(words);
        }
    }

    /** What must be so for a step, and what is done with it. */
    public interface Rule {
        Outcome<Taking> apply(Work work, RightsRequest request);
    }

    /** The action of a step, for whoever handles requests. */
    public static Action<Handled> action(Step step) {
        return Action.changes(step.event(), PERMISSION, Action.Scope.PREMISES, Handled.class);
    }

    public static Target target(Where where) {
        return Target.at(where.premises()).about(TYPE, where.id());
    }

    /** Takes a step, where the request allows it and the rule agrees. */
    public Outcome<Handled> take(Actor actor, Action<Handled> action, Step step, Where where, Rule rule) {
        return useCases.perform(
                actor,
                action,
                target(where),
                work -> lock(work, where).then(request -> step(work, step, request, rule)));
    }

    /** The request, with nobody else at work on it. */
    private Outcome<RightsRequest> lock(Work work, Where where) {
        return requests.lock(work, where)
                .<Outcome<RightsRequest>>map(Outcome::done)
                .orElseGet(() -> refused(RightsRefusal.UNKNOWN));
    }

    /** The request as it stands. */
    public Outcome<RightsRequest> find(Work work, Where where) {
        return requests.find(work, where)
                .<Outcome<RightsRequest>>map(Outcome::done)
                .orElseGet(() -> refused(RightsRefusal.UNKNOWN));
    }

    private Outcome<Handled> step(Work work, Step step, RightsRequest request, Rule rule) {
        return step.isFor(request)
                ? rule.apply(work, request).then(taking -> done(enter(work, step, taking)))
                : refused(RightsRefusal.STEP_NOT_POSSIBLE);
    }

    private Handled enter(Work work, Step step, Taking taking) {
        var request = taking.request();
        var taken = taken(work, step, step.after(request), taking.words());
        var after = request.after(taken);
        if (after.state().isOver()) {
            subjects.release(work, request.holds());
        }
        requests.move(work, after);
        steps.add(work, after.id(), taken);
        note(work, after, taken);
        return Handled.of(after, work.today());
    }

    /** Enters a request that was not there before. */
    Handled begin(Work work, RightsRequest request, Map<String, String> words) {
        var taken = taken(work, Step.TAKEN, request.state(), words);
        var begun = request.after(taken);
        requests.add(work, begun);
        steps.add(work, begun.id(), taken);
        note(work, begun, taken);
        return Handled.of(begun, work.today());
    }

    private static StepTaken taken(Work work, Step step, RequestState after, Map<String, String> words) {
        return new StepTaken(
                step, after, new StepTaken.By(work.person(), work.now(), work.today()), words, work.eventId());
    }

    private static void note(Work work, RightsRequest request, StepTaken taken) {
        work.about(TYPE, request.id());
        request.patient().ifPresent(patient -> work.concerning(patient.value()));
        work.fact("request-kind", request.kind().code());
        work.fact("request-state", request.state().name());
        work.note("reference", request.reference());
        work.note("what", request.kind().title());
        work.note("due", request.due(work.today()));
        // What most steps say, under names of its own; the rest as it was entered.
        work.note("reason", taken.word("reason"));
        work.note("seen", taken.word("seen"));
        taken.words().forEach((name, words) -> work.note("said." + name, words));
    }
}
