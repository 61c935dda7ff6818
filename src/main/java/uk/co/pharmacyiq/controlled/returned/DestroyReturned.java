package uk.co.pharmacyiq.controlled.returned;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.returned.ReturnedDrug.Named;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Destroys what patients brought back. The witness is a registered member of staff: named with role and registration, or one
 * who agrees in a session of their own. An authorised person is not needed.
 */
@Service
public class DestroyReturned implements TwoPersonAct<DestroyReturned.Request> {

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_RETURN_DESTROY";

    private static final Action<Integer> ACTION =
            Action.changes(ACT, ReceiveReturn.PERMISSION, Action.Scope.PREMISES, Integer.class);

    /**
     * What is destroyed at once.
     *
     * @param by who destroys
     * @param witness who watches; empty where somebody agrees to it in a session of their own
     */
    public record Request(PremisesId premises, List<UUID> returned, PersonId by, Optional<Named> witness) {

        public Request {
            returned = List.copyOf(returned);
            if (returned.isEmpty()) {
                throw new IllegalArgumentException("something is destroyed");
            }
        }
    }

    private final UseCases useCases;
    private final ReturnedStore returned;
    private final PeopleNames people;
    private final PeopleNames.Registrations registrations;

    DestroyReturned(
            UseCases useCases, ReturnedStore returned, PeopleNames people, PeopleNames.Registrations registrations) {
        this.useCases = useCases;
        this.returned = returned;
        this.people = people;
        this.registrations = registrations;
    }

    /** Answers how many were destroyed. */
    public Outcome<Integer> destroy(Actor.Person actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()),
                work -> waiting(work, request)
                        .then(items -> request.witness()
                                .map(named -> named(work, request, items, named))
                                .orElseGet(() -> refused(SecondPerson.Awaited.of(this, request, words(items))))));
    }

    @Override
    public Action<?> action() {
        return ACTION;
    }

    @Override
    public Class<Request> asked() {
        return Request.class;
    }

    /** Whoever agrees is the witness. */
    @Override
    public Outcome<?> carryOut(Work work, Request asked) {
        if (work.person().equals(asked.by())) {
            return refused(ReturnRefusal.WITNESS_DESTROYS);
        }
        return registrations
                .live(work, work.person())
                .map(number -> waiting(work, asked)
                        .then(items -> done(keep(
                                work,
                                items,
                                asked.by(),
                                Optional.of(work.person()),
                                new Named(
                                        name(work, work.person()),
                                        number.profession().title(),
                                        number.digits())))))
                .orElseGet(() -> refused(ReturnRefusal.WITNESS_NOT_REGISTERED));
    }

    private Outcome<List<ReturnedDrug>> waiting(Work work, Request request) {
        var ids = request.returned().stream().distinct().toList();
        var found = returned.waiting(work, request.premises(), ids);
        return found.size() == ids.size() ? done(found) : refused(ReturnRefusal.NOT_WAITING);
    }

    private Outcome<Integer> named(Work work, Request request, List<ReturnedDrug> items, Named witness) {
        boolean same = witness.registration().equals(number(work, request.by()))
                || witness.name().equalsIgnoreCase(name(work, request.by()))
                        && number(work, request.by()).isEmpty();
        return same
                ? refused(ReturnRefusal.WITNESS_DESTROYS)
                : done(keep(work, items, request.by(), Optional.empty(), witness));
    }

    private int keep(Work work, List<ReturnedDrug> items, PersonId by, Optional<PersonId> witness, Named named) {
        var words = new ReturnedDrug.Words(name(work, by), number(work, by), named);
        for (var item : items) {
            returned.destroy(work, item.id(), new ReturnedDrug.Destroyed(work.today(), work.now(), by, witness, words));
        }
        work.note("items", items.size());
        work.note("what", items.stream().map(item -> item.item().what()).collect(Collectors.joining("; ")));
        return items.size();
    }

    private String name(Work work, PersonId person) {
        return people.names(work).getOrDefault(person, "");
    }

    private String number(Work work, PersonId person) {
        return registrations.live(work, person).map(GphcNumber::digits).orElse("");
    }

    private static String words(List<ReturnedDrug> items) {
        return "Be the witness: these patient returns were destroyed before you ("
                + items.stream().map(item -> item.item().what()).collect(Collectors.joining("; "))
                + "). Agree only if you watched";
    }
}
