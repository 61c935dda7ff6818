package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ReceiveTransfer;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Fields;

/** A line of a transfer as it is received; one without a quantity did not arrive. */
record ArrivedLine(String product, String batch, String expiry, String quantity) {

    /** The lines that arrived, each at its place among all. */
    private record Arrived(List<@Nullable ArrivedLine> lines) {}

    /** All that is on its way. */
    static Outcome<ReceiveTransfer.Request> all(PremisesId premises, UUID transfer) {
        return new TransferInput(Fields.ofBody(new Arrived(List.of())), premises).receive(transfer);
    }

    /** The quantities typed. Where nothing arrived there is nothing to receive, which is never read as all. */
    static Outcome<ReceiveTransfer.Request> part(Fields typed, PremisesId premises, UUID transfer) {
        var lines = typed.each("lines").stream().map(ArrivedLine::read).toList();
        var fields = Fields.ofBody(new Arrived(lines));
        if (fields.each("lines").isEmpty()) {
            fields.refuse("lines[0].quantity", "Enter how much arrived of at least one line.");
        }
        return new TransferInput(fields, premises).receive(transfer);
    }

    private static @Nullable ArrivedLine read(Fields line) {
        var quantity = line.shown("quantity").strip();
        return quantity.isEmpty() || quantity.equals("0")
                ? null
                : new ArrivedLine(line.shown("product"), line.shown("batch"), line.shown("expiry"), quantity);
    }
}
