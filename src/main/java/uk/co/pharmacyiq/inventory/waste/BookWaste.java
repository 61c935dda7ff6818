package uk.co.pharmacyiq.inventory.waste;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.WasteStock;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Books lots out of quarantine as waste, all in one go, for one contractor and one container. Where one of them alone would
 * take a second person, the whole does.
 */
@Service
public class BookWaste implements TwoPersonAct<BookWaste.Request> {

    public static final String PERMISSION = WasteStock.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_WASTE_BOOK";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);

    /** So much of a lot. */
    public record Part(Lot lot, Quantity quantity) {}

    /** What goes, under which code, and who takes it. */
    public record Request(PremisesId premises, List<Part> parts, WasteCode code, Consignment.Carrier carrier) {
        public Request {
            parts = List.copyOf(parts);
        }
    }

    private final UseCases useCases;
    private final WasteStock wasteStock;
    private final HeldLots heldLots;
    private final WasteLots lots;
    private final ConsignmentStore store;

    BookWaste(UseCases useCases, WasteStock wasteStock, HeldLots heldLots, WasteLots lots, ConsignmentStore store) {
        this.useCases = useCases;
        this.wasteStock = wasteStock;
        this.heldLots = heldLots;
        this.lots = lots;
        this.store = store;
    }

    /** Answers the consignment. */
    public Outcome<UUID> book(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()),
                work -> carryOut(work, request).then(consignment -> {
                    boolean two = lots.of(work, request).stream().anyMatch(shift -> wasteStock.takesTwo(work, shift));
                    return two
                            ? refused(SecondPerson.Awaited.of(
                                    this,
                                    request,
                                    "Book " + request.parts().size() + " batches as waste for "
                                            + request.carrier().contractor()))
                            : done(consignment);
                }));
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
    public Outcome<UUID> carryOut(Work work, Request asked) {
        var held = heldLots.at(work, asked.premises()).stream()
                .collect(Collectors.toMap(HeldLot::lot, Function.identity()));
        if (asked.parts().isEmpty()) {
            return refused(WasteRefusal.NOTHING);
        }
        if (asked.code() == WasteCode.MEDICINES
                && asked.parts().stream()
                        .flatMap(part -> Optional.ofNullable(held.get(part.lot())).stream())
                        .anyMatch(lot -> lot.code() == WasteCode.CYTOTOXIC)) {
            return refused(WasteRefusal.CYTOTOXIC_APART);
        }
        var id = TimeOrderedId.next();
        store.add(work, asked.premises(), new ConsignmentStore.Head(id, asked.code(), asked.carrier()));
        for (var shift : lots.of(work, asked)) {
            var lot = Optional.ofNullable(held.get(shift.lot()));
            switch (wasteStock.waste(work, WasteLots.because(work, shift, lot))) {
                case Done<Posted>(var posted) ->
                    store.addLot(work, id, posted.movement(), lot.flatMap(one -> WasteLots.worth(one, shift)));
                case Refused<Posted>(var reason) -> {
                    return refused(reason);
                }
            }
        }
        work.about("consignment", id);
        work.note("batches", asked.parts().size());
        work.note("code", asked.code().number());
        asked.carrier().noteNumber().ifPresent(number -> work.note("number", number));
        return done(id);
    }
}
