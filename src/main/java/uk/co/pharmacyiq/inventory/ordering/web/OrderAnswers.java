package uk.co.pharmacyiq.inventory.ordering.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ordering.Order;
import uk.co.pharmacyiq.inventory.ordering.OrderLine;
import uk.co.pharmacyiq.inventory.ordering.PlaceOrder;
import uk.co.pharmacyiq.inventory.ordering.proposal.KeepReorderRule;
import uk.co.pharmacyiq.inventory.ordering.proposal.Proposal;
import uk.co.pharmacyiq.inventory.ordering.proposal.Why;

/** What the order API tells; money in pence. */
final class OrderAnswers {

    private OrderAnswers() {}

    /** A pack at a supplier, and what would be lost on it at this price. */
    record ChoiceAnswer(
            UUID supplierId,
            String product,
            String name,
            long price,
            String available,
            @Nullable Long paid,
            boolean concession,
            String tariff,
            long atRisk) {

        static ChoiceAnswer of(Proposal.Choice choice) {
            return new ChoiceAnswer(
                    choice.supplier(),
                    choice.product().value(),
                    choice.productName(),
                    choice.price(),
                    code(choice.availability()),
                    choice.paid().price().orElse(null),
                    choice.paid().concession(),
                    choice.paid().tariff(),
                    choice.atRisk());
        }
    }

    /** What should be ordered of something, with every number that says so. */
    record ProposedAnswer(
            String name,
            String packSize,
            String unit,
            String product,
            long packs,
            Why why,
            List<ChoiceAnswer> choices) {

        static ProposedAnswer of(Proposal.Line line) {
            return new ProposedAnswer(
                    line.name(),
                    line.size().toString(),
                    line.unit(),
                    line.product().value(),
                    line.why().packs(),
                    line.why(),
                    line.choices().stream().map(ChoiceAnswer::of).toList());
        }
    }

    /** Something that is not proposed, and why. */
    record LeftOutAnswer(String name, String reason) {}

    /** What should be ordered now. */
    record ProposalAnswer(List<ProposedAnswer> lines, List<LeftOutAnswer> leftOut) {

        static ProposalAnswer of(Proposal proposal) {
            return new ProposalAnswer(
                    proposal.lines().stream().map(ProposedAnswer::of).toList(),
                    proposal.leftOut().stream()
                            .map(each -> new LeftOutAnswer(each.name(), each.reason()))
                            .toList());
        }
    }

    /** A line of an order. */
    record OrderLineAnswer(
            int line,
            String product,
            String name,
            String packSize,
            String unit,
            long proposedPacks,
            long packs,
            @Nullable Long price,
            @Nullable Long paid,
            boolean concession,
            long atRisk,
            String schedule,
            boolean requisition,
            String received,
            @Nullable Why why) {

        static OrderLineAnswer of(OrderLine line) {
            return new OrderLineAnswer(
                    line.number(),
                    line.item().product().value(),
                    line.item().name(),
                    line.item().size().toString(),
                    line.item().unit(),
                    line.reasons().proposed(),
                    line.packs(),
                    line.cost().price().orElse(null),
                    line.cost().paid().orElse(null),
                    line.cost().concession(),
                    line.atRisk(),
                    line.level().name(),
                    line.requisition(),
                    line.received().toString(),
                    line.reasons().why().orElse(null));
        }
    }

    /** An order. */
    record OrderAnswer(
            UUID id,
            long number,
            UUID supplierId,
            String supplier,
            String state,
            int version,
            @Nullable String expected,
            long value,
            long atRisk,
            long belowMinimum,
            List<OrderLineAnswer> lines) {

        static OrderAnswer of(Order order) {
            return new OrderAnswer(
                    order.id(),
                    order.number(),
                    order.supplier().id(),
                    order.supplier().name(),
                    code(order.state()),
                    order.version(),
                    order.dates().expected().map(Object::toString).orElse(null),
                    order.value(),
                    order.atRisk(),
                    order.belowMinimum(),
                    order.lines().stream().map(OrderLineAnswer::of).toList());
        }
    }

    /** The drafts that were made. */
    record DraftedAnswer(List<UUID> orders) {}

    /** Where an order stands after it was changed. */
    record OrderStateAnswer(UUID id, String state, int version) {

        static OrderStateAnswer of(PlaceOrder.Placed placed) {
            return new OrderStateAnswer(placed.order(), code(placed.state()), placed.version());
        }
    }

    /** How a pack is reordered, in units. */
    record ReorderRuleAnswer(String product, String name, String method, String least, String most, boolean byItself) {

        static ReorderRuleAnswer of(KeepReorderRule.View view) {
            var rule = view.rule();
            return new ReorderRuleAnswer(
                    view.pack().product().value(),
                    view.pack().name(),
                    code(rule.method()),
                    rule.least().toString(),
                    rule.most().toString(),
                    rule.byItself());
        }
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
