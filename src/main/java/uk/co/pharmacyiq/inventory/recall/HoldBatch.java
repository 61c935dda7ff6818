package uk.co.pharmacyiq.inventory.recall;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Finds what an alert recalls in every premises of the organisation and sets all of it apart in one step, whole or not at
 * all (MH-04). Whoever may act on alerts at one premises may hold stock at all of them: to hold harms nobody for long, and
 * only a pharmacist gives it free again.
 */
@Service
public class HoldBatch {

    public static final String PERMISSION = HandleAlert.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_RECALL_HOLD";

    private static final Action<Held> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Held.class);

    /** What is asked: {@code exactOnly} leaves alone what only its batch number points at. */
    public record Request(PremisesId premises, UUID alert, boolean exactOnly) {}

    /** What was set apart, one movement for each premises. */
    public record Held(List<Part> parts) {
        public Held {
            parts = List.copyOf(parts);
        }
    }

    /** What was set apart at premises. */
    public record Part(PremisesId premises, UUID movement, Quantity units, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    private final UseCases useCases;
    private final Cases cases;
    private final AffectedStore store;
    private final Holding holding;

    HoldBatch(UseCases useCases, Cases cases, AffectedStore store, Holding holding) {
        this.useCases = useCases;
        this.cases = cases;
        this.store = store;
        this.holding = holding;
    }

    public Outcome<Held> hold(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()).about("alert", request.alert()),
                work -> cases.find(work, request.premises(), request.alert())
                        .then(found -> found.alert().head().kind().recallsStock()
                                ? hold(work, found, request)
                                : refused(RecallRefusal.CAUTION_ONLY)));
    }

    private Outcome<Held> hold(Work work, Cases.Case found, Request request) {
        var parts = new ArrayList<Part>();
        for (var there : byPremises(work, found.alert(), request).entrySet()) {
            switch (hold(work, found, new PremisesId(there.getKey()), there.getValue(), request)) {
                case Done<Optional<Part>>(var part) -> part.ifPresent(parts::add);
                case Refused<Optional<Part>>(var reason) -> {
                    return refused(reason);
                }
            }
        }
        work.about("alert", request.alert());
        work.note("reference", found.alert().head().reference());
        work.note("places", parts.size());
        work.note("units", parts.stream().map(Part::units).reduce(Quantity.ZERO, Quantity::plus));
        return parts.isEmpty() ? refused(RecallRefusal.NOTHING_FOUND) : seen(work, found, request, new Held(parts));
    }

    /** In the order of the premises' identifiers, for everybody alike. */
    private Map<UUID, Set<String>> byPremises(Work work, Alert alert, Request request) {
        var sorted = new TreeMap<UUID, Set<String>>();
        store.affected(work, alert.id()).stream()
                .filter(each -> each.isOnShelf() && alert.means(each.lot(), !request.exactOnly()))
                .forEach(each -> sorted.computeIfAbsent(each.premises().value(), _ -> new TreeSet<>())
                        .add(each.lot().product().value()));
        return sorted;
    }

    private Outcome<Optional<Part>> hold(
            Work work, Cases.Case found, PremisesId premises, Set<String> products, Request request) {
        var codes = products.stream().map(DmdCode::new).collect(Collectors.toSet());
        return holding.hold(
                        work,
                        found.alert(),
                        new Holding.At(premises, work.person()),
                        codes,
                        lot -> found.alert().means(lot, !request.exactOnly()))
                .then(posted -> posted.isEmpty() ? done(Optional.<Part>empty()) : note(work, found, posted.get()));
    }

    private Outcome<Optional<Part>> note(Work work, Cases.Case found, Posted posted) {
        var part = new Part(posted.premises(), posted.movement(), Holding.units(posted), posted.lines());
        return found.addresses(part.premises())
                ? cases.take(
                                work,
                                found.alert(),
                                found.at(part.premises()),
                                StepDone.Step.HELD,
                                StepDone.What.held(part.units(), part.movement()))
                        .then(_ -> done(Optional.of(part)))
                : done(Optional.of(part));
    }

    /** Whoever holds stock has seen the alert, where they are. */
    private Outcome<Held> seen(Work work, Cases.Case before, Request request, Held held) {
        return before.at(request.premises()).acknowledgedAt().isPresent()
                ? done(held)
                : cases.find(work, request.premises(), request.alert())
                        .then(now -> cases.take(
                                work,
                                now.alert(),
                                now.at(request.premises()),
                                StepDone.Step.ACKNOWLEDGED,
                                StepDone.What.nothing()))
                        .then(_ -> done(held));
    }
}
