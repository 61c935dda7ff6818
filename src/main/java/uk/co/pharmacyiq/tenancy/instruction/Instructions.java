package uk.co.pharmacyiq.tenancy.instruction;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the log of instructions, adds to it, and takes one back. */
@Service
public class Instructions {

    public static final String READ = "organisation.duties";
    public static final String WRITE = "organisation.contract";

    /** The name on the record of adding one. */
    public static final String ADD_ACT = "INSTRUCTION_ADD";

    private static final Action<View> VIEW =
            Action.looks("INSTRUCTIONS_VIEW", READ, Action.Scope.ORGANISATION, View.class);
    private static final Action<UUID> ADD = Action.changes(ADD_ACT, WRITE, Action.Scope.ORGANISATION, UUID.class);
    private static final Action<UUID> END =
            Action.changes("INSTRUCTION_END", WRITE, Action.Scope.ORGANISATION, UUID.class);

    /** All of them, and the names of who wrote them down. */
    public record View(List<Instruction> instructions, Map<PersonId, String> people) {}

    private final UseCases useCases;
    private final InstructionStore store;
    private final PeopleNames people;

    Instructions(UseCases useCases, InstructionStore store, PeopleNames people) {
        this.useCases = useCases;
        this.store = store;
        this.people = people;
    }

    public Outcome<View> view(Actor actor) {
        return useCases.perform(
                actor, VIEW, Target.none(), work -> done(new View(store.list(work), people.names(work))));
    }

    public Outcome<UUID> add(Actor actor, Instruction.Given given) {
        var id = TimeOrderedId.next();
        return useCases.perform(actor, ADD, Target.of("instruction", id), work -> {
            if (given.on().isAfter(work.today())) {
                return refused(InstructionRefusal.GIVEN_LATER);
            }
            store.add(work, id, given);
            work.note("words", given.words());
            work.note("given-by", given.by());
            work.note("given-on", given.on());
            return done(id);
        });
    }

    public Outcome<UUID> end(Actor actor, UUID id) {
        return useCases.perform(
                actor,
                END,
                Target.of("instruction", id),
                work -> store.end(work, id) ? done(id) : refused(InstructionRefusal.UNKNOWN));
    }
}
