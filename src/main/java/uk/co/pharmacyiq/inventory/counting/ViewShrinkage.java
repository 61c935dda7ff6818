package uk.co.pharmacyiq.inventory.counting;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows what corrections of the books and waste took away, by month and reason, at today's list prices. */
@Service
public class ViewShrinkage {

    public static final String PERMISSION = "stock.adjust";

    private static final Action<View> ACTION =
            Action.looks("STOCK_SHRINKAGE_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);

    private static final int MONTHS = 12;

    /**
     * What a month's corrections for one reason came to.
     *
     * @param lostPence what the books lost
     * @param foundPence what they gained
     * @param unpriced how many lines have no price and are in neither
     */
    public record Part(YearMonth month, Reason reason, long lostPence, long foundPence, int unpriced) {}

    /** The last twelve months, this one the last. */
    public record View(List<YearMonth> months, List<Part> parts) {
        public View {
            months = List.copyOf(months);
            parts = List.copyOf(parts);
        }
    }

    private final UseCases useCases;
    private final PlanStore store;
    private final Pricing pricing;

    ViewShrinkage(UseCases useCases, PlanStore store, Pricing pricing) {
        this.useCases = useCases;
        this.store = store;
        this.pricing = pricing;
    }

    public Outcome<View> view(Actor actor, PremisesId premises) {
        return useCases.perform(actor, ACTION, Target.at(premises), work -> {
            var last = YearMonth.from(work.today());
            var months = new ArrayList<YearMonth>();
            for (int i = MONTHS - 1; i >= 0; i--) {
                months.add(last.minusMonths(i));
            }
            return done(new View(
                    months,
                    parts(work, store.lost(work, premises, months.getFirst().atDay(1)))));
        });
    }

    private List<Part> parts(Work work, List<PlanStore.Lost> lost) {
        var priced = pricing.of(work, lost.stream().map(PlanStore.Lost::product).toList());
        var parts = new ArrayList<Part>();
        for (var one : lost) {
            var worth =
                    priced.pence(one.product(), one.quantity(), one.packSize().value());
            long pence = worth.orElse(0L);
            var part = new Part(
                    YearMonth.parse(one.month()),
                    Reason.valueOf(one.reason()),
                    Math.max(0, -pence),
                    Math.max(0, pence),
                    worth.isEmpty() ? 1 : 0);
            if (!parts.isEmpty() && same(parts.getLast(), part)) {
                parts.add(sum(parts.removeLast(), part));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private static boolean same(Part one, Part other) {
        return one.month().equals(other.month()) && one.reason() == other.reason();
    }

    private static Part sum(Part one, Part other) {
        return new Part(
                one.month(),
                one.reason(),
                one.lostPence() + other.lostPence(),
                one.foundPence() + other.foundPence(),
                one.unpriced() + other.unpriced());
    }
}
