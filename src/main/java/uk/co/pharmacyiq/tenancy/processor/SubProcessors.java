package uk.co.pharmacyiq.tenancy.processor;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the list of sub-processors, and takes what an organisation says to a version of it. */
@Service
public class SubProcessors {

    public static final String READ = "organisation.duties";
    public static final String WRITE = "organisation.contract";

    /** The name on the record of answering. */
    public static final String ANSWER_ACT = "PROCESSORS_ANSWER";

    private static final Action<View> VIEW =
            Action.looks("PROCESSORS_VIEW", READ, Action.Scope.ORGANISATION, View.class);
    private static final Action<String> ANSWER =
            Action.changes(ANSWER_ACT, WRITE, Action.Scope.ORGANISATION, String.class);

    /** That it agrees; or that it objects, and why. */
    public record Answer(boolean agreed, Optional<String> why) {

        @Override
        public String toString() {
            return "Answer[" + agreed + "]";
        }
    }

    /** That the organisation was told of a version, and what it said. */
    public record Told(
            String version,
            Instant at,
            Optional<Answer> answer,
            Optional<PersonId> by,
            Optional<Instant> answeredAt,
            UUID event) {}

    /** All versions of the list, oldest first; what was told and said; and the day. */
    public record View(List<ProcessorList> lists, List<Told> told, Map<PersonId, String> people, LocalDate today) {}

    private final UseCases useCases;
    private final ProcessorLists lists;
    private final ProcessorStore store;
    private final PeopleNames people;

    SubProcessors(UseCases useCases, ProcessorLists lists, ProcessorStore store, PeopleNames people) {
        this.useCases = useCases;
        this.lists = lists;
        this.store = store;
        this.people = people;
    }

    /** Where each of them holds data, as the newest list says. */
    public Stream<String> places() {
        return lists.newest().processors().stream().map(ProcessorList.Processor::place);
    }

    public Outcome<View> view(Actor actor) {
        return useCases.perform(
                actor,
                VIEW,
                Target.none(),
                work -> done(new View(lists.all(), store.list(work), people.names(work), work.today())));
    }

    /** Answers the version that was answered. */
    public Outcome<String> answer(Actor actor, String version, Answer answer) {
        return useCases.perform(actor, ANSWER, Target.none(), work -> {
            if (!store.answer(work, version, answer)) {
                return refused(ProcessorRefusal.NOTHING_TO_ANSWER);
            }
            work.about("processors", version);
            work.note("version", version);
            work.note("answer", answer.agreed() ? "agreed" : "objected");
            answer.why().ifPresent(why -> work.note("why", why));
            return done(version);
        });
    }
}
