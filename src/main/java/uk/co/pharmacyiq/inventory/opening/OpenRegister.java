package uk.co.pharmacyiq.inventory.opening;

import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.DrugLine;
import uk.co.pharmacyiq.controlled.Register;
import uk.co.pharmacyiq.controlled.Register.Entered;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Begins a section of the controlled-drugs register with what was counted. One person says what they counted together; the
 * other agrees in a session of their own, and then it stands, for good. What the books said before is made to agree.
 */
@Service
public class OpenRegister implements TwoPersonAct<OpenRegister.Request> {

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_OPENING_ADD";

    private static final Action<Entered> ACTION =
            Action.changes(ACT, Register.PERMISSION, Action.Scope.PREMISES, Entered.class);

    /** So much of a lot was there. */
    public record Counted(Lot lot, Quantity quantity) {}

    /**
     * What was counted of one drug, strength and form.
     *
     * @param countedBy who says so; the second person agrees
     */
    public record Request(PremisesId premises, List<Counted> counted, PersonId countedBy) {
        public Request {
            counted = List.copyOf(counted);
            if (counted.isEmpty()) {
                throw new IllegalArgumentException("name at least one pack, were it of nothing");
            }
        }
    }

    private final UseCases useCases;
    private final CountedStock opening;

    OpenRegister(UseCases useCases, CountedStock opening) {
        this.useCases = useCases;
        this.opening = opening;
    }

    /** Why somebody may not; empty where they may. */
    public Optional<Refusal> refuses(Actor.Person actor, PremisesId premises) {
        return useCases.rights(actor).refuse(ACTION, Optional.of(premises));
    }

    /** Files what was counted for the second person. */
    public Outcome<Entered> open(Actor.Person actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()),
                work -> opening.possible(work, request)
                        .then(pack -> refused(SecondPerson.Awaited.of(this, request, words(request, pack)))));
    }

    @Override
    public Action<?> action() {
        return ACTION;
    }

    @Override
    public Class<Request> asked() {
        return Request.class;
    }

    @Override
    public Outcome<?> carryOut(Work work, Request asked) {
        return opening.possible(work, asked).then(pack -> opening.begin(work, asked, pack));
    }

    private String words(Request request, Pack pack) {
        var sum = request.counted().stream().map(Counted::quantity).reduce(Quantity.ZERO, Quantity::plus);
        var batches = request.counted().stream()
                .map(each -> each.quantity() + " of batch " + each.lot().batch().value())
                .collect(Collectors.joining(", "));
        return "Begin the register section for " + DrugLine.of(pack.vmpName()).title() + " with " + sum + " "
                + pack.unit() + " counted (" + batches + "). Count them yourself before you agree: this is done once";
    }
}
