package uk.co.pharmacyiq.controlled.destroying;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.controlled.RegisterPages;
import uk.co.pharmacyiq.controlled.destroying.Destruction.Gone;
import uk.co.pharmacyiq.controlled.destroying.DestructionRules.Allowed;
import uk.co.pharmacyiq.controlled.destroying.QuarantinedStock.Portion;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Destroys drugs of the register that lie in quarantine, in the presence of an authorised witness: the books of stock, the
 * register and the certificate are one transaction (regulation 27, CD-30).
 */
@Service
public class DestroyStock {

    public static final String PERMISSION = "controlled.destroy";

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_DESTRUCTION_ADD";

    private static final Action<Destroyed> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Destroyed.class);

    /**
     * What whoever is at work destroys.
     *
     * @param portions line by line as they were sent; a line of nothing leaves its lot where it is
     * @param kits the denaturing kits used, where it is said
     */
    public record Request(
            PremisesId premises, List<Portion> portions, UUID witness, Optional<Integer> kits, Optional<String> note) {

        public Request {
            portions = List.copyOf(portions);
            if (portions.stream().allMatch(each -> each.quantity().isZero())) {
                throw new IllegalArgumentException("something is destroyed");
            }
        }
    }

    /** It was destroyed: by what it is found again. */
    public record Destroyed(UUID destruction, UUID movement) {}

    private final UseCases useCases;
    private final DestructionRules rules;
    private final QuarantinedStock stock;
    private final RegisterPages register;
    private final DestructionStore destructions;

    DestroyStock(
            UseCases useCases,
            DestructionRules rules,
            QuarantinedStock stock,
            RegisterPages register,
            DestructionStore destructions) {
        this.useCases = useCases;
        this.rules = rules;
        this.stock = stock;
        this.register = register;
        this.destructions = destructions;
    }

    public Outcome<Destroyed> destroy(Actor.Person actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()),
                work -> rules.may(work, actor, request.premises(), request.witness())
                        .then(allowed -> DestructionRules.lots(
                                        stock.waiting(work, request.premises()), request.portions())
                                .then(lots -> destroy(work, request, allowed, lots))));
    }

    private Outcome<Destroyed> destroy(Work work, Request request, Allowed allowed, List<Gone> lots) {
        var portions = request.portions().stream()
                .filter(each -> !each.quantity().isZero())
                .toList();
        return stock.destroy(work, request.premises(), portions, said(request, allowed))
                .then(movement -> register.ofMovement(work, request.premises(), movement).stream()
                                .anyMatch(placed ->
                                        rules.inDoubt(work, placed.section().id()))
                        ? refused(DestructionRefusal.Plain.DISCREPANCY_OPEN)
                        : done(keep(work, request, allowed, new Posted(movement, lots))));
    }

    /** What left the books. */
    private record Posted(UUID movement, List<Gone> lots) {}

    private Destroyed keep(Work work, Request request, Allowed allowed, Posted posted) {
        var id = TimeOrderedId.next();
        destructions.add(
                work,
                request.premises(),
                new Destruction(
                        id,
                        posted.movement(),
                        new Destruction.Under(
                                allowed.witness().id(), allowed.exemption().id()),
                        new Destruction.By(
                                work.person(),
                                new Destruction.Details(
                                        allowed.name(),
                                        allowed.registration(),
                                        request.note().orElse(""))),
                        work.now(),
                        request.kits(),
                        posted.lots()));
        work.about("destruction", id);
        work.note("destroyed", words(posted.lots()));
        work.note("witness", allowed.witness().id());
        return new Destroyed(id, posted.movement());
    }

    private static String words(List<Gone> lots) {
        return lots.stream()
                .map(gone -> gone.quantity() + " " + gone.unit() + " of " + gone.name() + ", batch " + gone.batch())
                .collect(Collectors.joining("; "));
    }

    private static Particulars.Destroyed said(Request request, Allowed allowed) {
        var witness = allowed.witness();
        return new Particulars.Destroyed(
                new Particulars.Party(
                        witness.details().name(), witness.details().address()),
                witness.authority() + "; waste exemption " + allowed.exemption().reference(),
                request.note().orElse(""));
    }
}
