package uk.co.pharmacyiq.inventory.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ListTransfers;
import uk.co.pharmacyiq.inventory.ReceiveTransfer;
import uk.co.pharmacyiq.inventory.SendTransfer;
import uk.co.pharmacyiq.site.desk.Here;

/**
 * What other premises sent here and has not arrived yet.
 *
 * @param failed the transfer whose receipt was refused; empty where none was
 */
record TransfersPage(Here here, ListTransfers.View view, StockForm form, String failed) {

    /** A line that is on its way. */
    record Part(
            String product,
            String name,
            String batch,
            String expiry,
            String typedExpiry,
            String sent,
            String quantity,
            @Nullable String error) {}

    String path(String rest) {
        return here.path(rest);
    }

    boolean maySend() {
        return here.may(SendTransfer.PERMISSION);
    }

    boolean mayReceive() {
        return here.may(ReceiveTransfer.PERMISSION);
    }

    String sentAt(ListTransfers.OnItsWay transfer) {
        return Shown.time(transfer.sentAt());
    }

    /** The id of the box of a line: the form that was refused has the plain names, to which its errors lead. */
    String boxId(ListTransfers.OnItsWay transfer, int line) {
        var name = "lines[" + line + "].quantity";
        return isFailed(transfer) ? name : transfer.transfer() + "-" + line;
    }

    List<Part> parts(ListTransfers.OnItsWay transfer) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < transfer.parts().size(); i++) {
            var part = transfer.parts().get(i);
            var lot = part.delivered().lot();
            var name = "lines[" + i + "].quantity";
            var sent = part.delivered().quantity().toString();
            parts.add(new Part(
                    lot.product().value(),
                    part.name(),
                    lot.batch().value(),
                    Shown.day(lot.expiry().lastDay()),
                    Shown.typedDay(lot.expiry().lastDay()),
                    sent,
                    isFailed(transfer) ? form.shown(name) : sent,
                    isFailed(transfer) ? form.error(name) : null));
        }
        return List.copyOf(parts);
    }

    private boolean isFailed(ListTransfers.OnItsWay transfer) {
        return transfer.transfer().toString().equals(failed);
    }
}
