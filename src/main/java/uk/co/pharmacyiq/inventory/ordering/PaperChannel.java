package uk.co.pharmacyiq.inventory.ordering;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ordering.suppliers.OrderChannel;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.paper.Column;
import uk.co.pharmacyiq.site.paper.Head;
import uk.co.pharmacyiq.site.paper.Paper;

/** An order as a paper, to be printed or sent by e-mail. */
@Component
class PaperChannel implements SupplierChannel {

    private final Clock clock;

    PaperChannel(Clock clock) {
        this.clock = clock;
    }

    @Override
    public OrderChannel channel() {
        return OrderChannel.PAPER;
    }

    @Override
    public OrderFile write(OrderMessage message) {
        var order = message.order();
        var title = "Order " + order.number() + " of "
                + message.premises().odsCode().value();
        var now = clock.instant();
        var head = new Head(title, List.of(message.organisation()), "Made " + LondonTime.time(now));
        try (var paper = Paper.upright(head, now)) {
            paper.title(title);
            address(paper, message);
            paper.table(
                    List.of(
                            Column.words("Product", 5),
                            Column.words("Pack", 2),
                            Column.words("Code", 2.5f),
                            Column.figures("Packs", 1),
                            Column.figures("Price", 1.2f)),
                    order.lines().stream()
                            .filter(line -> line.packs() > 0)
                            .map(PaperChannel::row)
                            .toList());
            paper.paragraph("Total at these prices: " + Pounds.text(order.value()));
            if (order.needsRequisition()) {
                paper.paragraph("A requisition on form FP10CDF goes with this order for its controlled drugs.");
            }
            return new OrderFile(message.fileName() + ".pdf", Paper.TYPE, paper.bytes());
        }
    }

    private static void address(Paper paper, OrderMessage message) {
        var order = message.order();
        var firm = order.supplier().details().firm();
        paper.paragraph("To: " + firm.name() + ", " + firm.address());
        paper.paragraph("Our account: " + (firm.account().isEmpty() ? "none" : firm.account()));
        paper.paragraph("Deliver to: " + message.premises().name() + ", "
                + message.premises().address());
        order.dates().placed().ifPresent(placed -> paper.paragraph("Ordered: " + LondonTime.time(placed)));
    }

    private static List<String> row(OrderLine line) {
        return List.of(
                line.item().name(),
                line.item().size() + " " + line.item().unit(),
                line.item().product().value(),
                Long.toString(line.packs()),
                line.cost().price().map(Pounds::text).orElse(""));
    }
}
