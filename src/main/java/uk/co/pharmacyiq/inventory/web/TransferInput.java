package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ReceiveTransfer;
import uk.co.pharmacyiq.inventory.SendTransfer;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.site.Fields;

/** Reads transfers, from forms and from JSON alike. */
final class TransferInput {

    private final Fields fields;
    private final PremisesId premises;

    TransferInput(Fields fields, PremisesId premises) {
        this.fields = fields;
        this.premises = premises;
    }

    /** A part whose place is read as well. */
    private record Part(StockInput.Delivery goods, Fields.Read<UUID> from) {
        SendTransfer.Part value() {
            var delivered = goods.value();
            return new SendTransfer.Part(delivered.lot(), delivered.quantity(), from.value());
        }
    }

    Outcome<SendTransfer.Request> send() {
        var to = fields.need("toPremises", PremisesId::parse, "Choose the premises the stock goes to.");
        var each = fields.each("lines");
        if (each.isEmpty()) {
            fields.refuse("lines", "Choose at least one batch to send.");
        }
        List<Part> parts = each.stream()
                .map(line -> new Part(
                        StockInput.delivered(line),
                        line.need("from", TimeOrderedId::parse, "Choose where the stock lies.")))
                .toList();
        var at = new StockInput(fields, premises).occurredAt();
        return fields.finish(() -> new SendTransfer.Request(
                premises, to.value(), parts.stream().map(Part::value).toList(), at.value()));
    }

    Outcome<ReceiveTransfer.Request> receive(UUID transfer) {
        var arrived = fields.each("lines").stream().map(StockInput::delivered).toList();
        var at = new StockInput(fields, premises).occurredAt();
        return fields.finish(() -> new ReceiveTransfer.Request(
                premises,
                transfer,
                arrived.stream().map(StockInput.Delivery::value).toList(),
                at.value()));
    }
}
