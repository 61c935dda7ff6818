package uk.co.pharmacyiq.inventory.ordering.proposal;

import static java.util.stream.Collectors.toMap;
import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ordering.proposal.Choosing.Market;
import uk.co.pharmacyiq.inventory.ordering.proposal.Proposal.LeftOut;
import uk.co.pharmacyiq.inventory.ordering.proposal.Proposal.Line;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Suppliers;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Works out what should be ordered now, with the numbers that say so. Writes nothing. */
@Service
public class ProposeOrder {

    public static final String PERMISSION = "stock.order";

    private static final Action<Proposal> ACTION =
            Action.looks("STOCK_PROPOSAL_VIEW", PERMISSION, Action.Scope.PREMISES, Proposal.class);

    private static final int USUAL_LEAD = 1;

    private final UseCases useCases;
    private final DemandStore demands;
    private final OrderSettings settings;
    private final Suppliers suppliers;
    private final Choosing choosing;

    ProposeOrder(
            UseCases useCases, DemandStore demands, OrderSettings settings, Suppliers suppliers, Choosing choosing) {
        this.useCases = useCases;
        this.demands = demands;
        this.settings = settings;
        this.suppliers = suppliers;
        this.choosing = choosing;
    }

    public Outcome<Proposal> propose(Actor actor, PremisesId premises) {
        return useCases.perform(actor, ACTION, Target.at(premises), work -> {
            var proposal = propose(work, premises);
            work.note("lines", proposal.lines().size());
            return done(proposal);
        });
    }

    /** For another module: part of the work already under way. */
    public Proposal propose(Work work, PremisesId premises) {
        var rhythm = settings.rhythm(work);
        var all = suppliers.all(work);
        int longest = all.stream()
                .filter(Supplier::active)
                .mapToInt(supplier -> supplier.details().dealing().leadDays())
                .max()
                .orElse(USUAL_LEAD);
        var usable = work.today().plusDays(rhythm.review());
        // With the longest lead time nothing is missed; what is bought where it comes sooner is decided again below.
        var wanted = demands.demands(work, premises, settings.since(work), usable).stream()
                .filter(demand -> Reorder.decide(demand, rhythm, longest).isPresent())
                .toList();
        var products =
                wanted.stream().flatMap(demand -> demand.products().stream()).toList();
        return decide(wanted, rhythm, choosing.market(work, products, all));
    }

    /** What these packs can be bought for, and what the NHS pays; for another module within work under way. */
    public Map<DmdCode, Proposal.Quote> quotes(Work work, List<DmdCode> products) {
        var market = choosing.market(work, products, suppliers.all(work));
        return products.stream()
                .distinct()
                .collect(toMap(
                        product -> product,
                        product -> new Proposal.Quote(market.choices(List.of(product)), market.paid(product))));
    }

    private static Proposal decide(List<Demand> wanted, Rhythm rhythm, Market market) {
        var lines = new ArrayList<Line>();
        var leftOut = new ArrayList<LeftOut>();
        for (var demand : wanted) {
            var offered = demand.products().stream()
                    .filter(product -> !demand.recalled().contains(product))
                    .toList();
            var choices = market.choices(offered);
            int lead = choices.stream()
                    .findFirst()
                    .map(choice -> market.suppliers().get(choice.supplier()))
                    .map(supplier -> supplier.details().dealing().leadDays())
                    .orElse(USUAL_LEAD);
            var why = Reorder.decide(demand, rhythm, lead);
            if (why.isPresent()) {
                var keeps = choices.isEmpty() ? keeps(offered, market) : Optional.<String>empty();
                keeps.ifPresentOrElse(
                        reason -> leftOut.add(new LeftOut(demand.name(), reason)),
                        () -> lines.add(line(demand, offered, choices, why.get())));
            }
        }
        lines.sort(Comparator.comparingDouble(ProposeOrder::urgency).thenComparing(Line::name));
        return new Proposal(List.copyOf(lines), List.copyOf(leftOut));
    }

    private static Line line(Demand demand, List<DmdCode> offered, List<Proposal.Choice> choices, Why why) {
        var product =
                choices.isEmpty() ? offered.getFirst() : choices.getFirst().product();
        return new Line(demand.name(), demand.size(), demand.unit(), product, choices, why);
    }

    /** Why none of an item's packs may be proposed; empty where one may. */
    private static Optional<String> keeps(List<DmdCode> offered, Market market) {
        if (offered.isEmpty()) {
            return Optional.of(
                    "A batch of it was recalled and stands in quarantine. Ask your supplier, then add it by hand.");
        }
        return offered.stream().anyMatch(product -> market.keeps(product).isEmpty())
                ? Optional.empty()
                : market.keeps(offered.getFirst());
    }

    /** How many days what there is will last, of the days it must. */
    private static double urgency(Line line) {
        var why = line.why();
        double there = why.usable().add(why.coming()).add(why.ordered()).doubleValue();
        return there / Math.max(0.001, why.reorderPoint().doubleValue());
    }
}
