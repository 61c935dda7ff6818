package uk.co.pharmacyiq.inventory.ordering.arrival.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ordering.arrival.Credit;
import uk.co.pharmacyiq.inventory.ordering.arrival.Discrepancy;
import uk.co.pharmacyiq.inventory.ordering.arrival.EnterInvoice;
import uk.co.pharmacyiq.inventory.ordering.arrival.Invoice;
import uk.co.pharmacyiq.inventory.ordering.arrival.Match;
import uk.co.pharmacyiq.inventory.ordering.arrival.ReceiveOrder;
import uk.co.pharmacyiq.inventory.ordering.arrival.ViewArrivals;

/** What the API tells of deliveries and invoices; money in pence. */
final class ArrivalAnswers {

    private ArrivalAnswers() {}

    /** Where the order stands now. */
    record OrderReceiptAnswer(UUID order, String state, int discrepancies) {

        static OrderReceiptAnswer of(ReceiveOrder.Received received) {
            return new OrderReceiptAnswer(
                    received.order(), code(received.state().name()), received.discrepancies());
        }
    }

    /** Something that was not as ordered; quantity in units. */
    record DiscrepancyAnswer(String kind, String product, String quantity, String note) {

        static DiscrepancyAnswer of(Discrepancy discrepancy) {
            return new DiscrepancyAnswer(
                    code(discrepancy.kind().name()),
                    discrepancy.product().value(),
                    discrepancy.quantity().toString(),
                    discrepancy.note());
        }
    }

    /** A line of order, receipt and invoice beside each other. */
    record MatchAnswer(
            int line,
            String name,
            long ordered,
            String received,
            long invoiced,
            long charged,
            boolean matches,
            long overcharged) {

        static MatchAnswer of(Match match, Match.Line line) {
            return new MatchAnswer(
                    line.number(),
                    line.name(),
                    line.ordered(),
                    line.received().toString(),
                    line.invoiced(),
                    line.charged(),
                    match.matches(line),
                    line.overcharged());
        }
    }

    /** An invoice that is kept. */
    record InvoiceAnswer(
            UUID id, String number, String dated, long total, boolean controlled, String keepUntil, boolean matched) {

        static InvoiceAnswer of(Invoice invoice) {
            return new InvoiceAnswer(
                    invoice.id(),
                    invoice.number(),
                    invoice.dated().toString(),
                    invoice.total(),
                    invoice.controlled(),
                    invoice.keepUntil().toString(),
                    invoice.matched());
        }
    }

    /** A credit note that was asked for, with what came of it. */
    record CreditAnswer(
            UUID id,
            String reason,
            long amount,
            @Nullable String number,
            @Nullable Long credited) {

        static CreditAnswer of(Credit credit) {
            return new CreditAnswer(
                    credit.id(),
                    code(credit.reason()),
                    credit.amount(),
                    credit.received().map(Credit.Note::number).orElse(null),
                    credit.received().map(Credit.Note::amount).orElse(null));
        }
    }

    /** All there is about an order after it was placed. */
    record ArrivalAnswer(
            UUID order,
            String state,
            List<DiscrepancyAnswer> discrepancies,
            List<MatchAnswer> match,
            long toCredit,
            List<InvoiceAnswer> invoices,
            List<CreditAnswer> credits) {

        static ArrivalAnswer of(ViewArrivals.View view) {
            return new ArrivalAnswer(
                    view.order().id(),
                    code(view.order().state().name()),
                    view.discrepancies().stream().map(DiscrepancyAnswer::of).toList(),
                    view.match().lines().stream()
                            .map(line -> MatchAnswer.of(view.match(), line))
                            .toList(),
                    view.match().toCredit(),
                    view.invoices().stream().map(InvoiceAnswer::of).toList(),
                    view.credits().stream().map(CreditAnswer::of).toList());
        }
    }

    /** An invoice that was entered. */
    record InvoiceEnteredAnswer(UUID id, boolean matched, long toCredit) {

        static InvoiceEnteredAnswer of(EnterInvoice.Entered entered) {
            return new InvoiceEnteredAnswer(entered.invoice(), entered.matched(), entered.toCredit());
        }
    }

    /** A credit note's identifier. */
    record CreditIdAnswer(UUID id) {}

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
