package uk.co.pharmacyiq.inventory.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.inventory.web.SendPage.Heard;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.desk.Here;

/** The form of a transfer: adds what is scanned to the lines it carries. */
@Component
class SendForm {

    private final StockLook look;

    SendForm(StockLook look) {
        this.look = look;
    }

    Heard scanned(Here here, List<SendLine> lines, String raw) {
        return switch (look.scan(here, raw)) {
            case Refused<ReadScan.Meant>(var reason) -> new Heard(reason.advice(), true);
            case Done<ReadScan.Meant>(var meant) ->
                usable(here, meant.pack().code().value()).stream()
                        .filter(row -> meant.batch()
                                .filter(batch -> !batch.equals(row.row().lot().batch()))
                                .isEmpty())
                        .filter(row -> meant.expiry()
                                .filter(expiry -> !expiry.equals(row.row().lot().expiry()))
                                .isEmpty())
                        .findFirst()
                        .map(row -> add(lines, SendLine.of(row)))
                        .orElseGet(
                                () -> new Heard("This batch is not in stock here. Look on the product's page.", true));
        };
    }

    private static Heard add(List<SendLine> lines, SendLine scanned) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).same(scanned)) {
                lines.set(i, lines.get(i).onePackMore());
                return new Heard(
                        "Now " + lines.get(i).packs() + " of " + scanned.about().name(), false);
            }
        }
        if (lines.size() >= Fields.MOST_LINES) {
            return new Heard("There are " + Fields.MOST_LINES + " lines. Send them, then scan this pack again.", true);
        }
        lines.add(scanned);
        return new Heard("Added " + scanned.about().name(), false);
    }

    List<BatchRow> usable(Here here, String product) {
        return DmdCode.parse(product)
                .map(code ->
                        look.rows(here, FindStock.Request.all(here.premises()).of(code)))
                .orElse(List.of())
                .stream()
                .filter(BatchRow::supplies)
                .toList();
    }

    static List<SendLine> lines(Fields fields) {
        var lines = new ArrayList<SendLine>();
        fields.each("lines").forEach(line -> lines.add(SendLine.of(line)));
        return lines;
    }
}
