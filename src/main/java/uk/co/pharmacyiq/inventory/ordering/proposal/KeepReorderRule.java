package uk.co.pharmacyiq.inventory.ordering.proposal;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Says how a pack is reordered at premises, and shows it. */
@Service
public class KeepReorderRule {

    public static final String PERMISSION = ProposeOrder.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_REORDER_CHANGE";

    private static final Action<View> CHANGE = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, View.class);
    private static final Action<View> VIEW =
            Action.looks("STOCK_REORDER_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);

    /** A pack the organisation keeps or has a price for. */
    public record Kept(DmdCode product, String name, Quantity size, String unit) {}

    /** A pack and how it is reordered. */
    public record View(Kept pack, ReorderRule rule) {}

    /** What is asked for. */
    public record Request(PremisesId premises, DmdCode product, ReorderRule rule) {}

    private final UseCases useCases;
    private final ReorderRuleStore rules;

    KeepReorderRule(UseCases useCases, ReorderRuleStore rules) {
        this.useCases = useCases;
        this.rules = rules;
    }

    public Outcome<View> view(Actor actor, PremisesId premises, DmdCode product) {
        return useCases.perform(
                actor,
                VIEW,
                Target.at(premises).about("product", product),
                work -> rules.pack(work, product)
                        .map(pack -> done(new View(pack, now(work, premises, product))))
                        .orElseGet(() -> refused(RuleRefusal.PRODUCT_UNKNOWN)));
    }

    public Outcome<View> keep(Actor actor, Request request) {
        return useCases.perform(
                actor,
                CHANGE,
                Target.at(request.premises()).about("product", request.product()),
                work -> keep(work, request));
    }

    private Outcome<View> keep(Work work, Request request) {
        var pack = rules.pack(work, request.product());
        if (pack.isEmpty()) {
            return refused(RuleRefusal.PRODUCT_UNKNOWN);
        }
        var wrong = request.rule().wrong();
        if (wrong.isPresent()) {
            return refused(wrong.get());
        }
        work.note("product", pack.get().name());
        work.note("rule.before", now(work, request.premises(), request.product()));
        work.note("rule.after", request.rule());
        work.note("method", request.rule().method().title());
        rules.keep(work, request.premises(), request.product(), request.rule());
        return done(new View(pack.get(), request.rule()));
    }

    private ReorderRule now(Work work, PremisesId premises, DmdCode product) {
        return rules.find(work, premises, product).orElse(ReorderRule.BY_USAGE);
    }
}
