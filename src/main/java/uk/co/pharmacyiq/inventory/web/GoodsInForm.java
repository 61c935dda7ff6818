package uk.co.pharmacyiq.inventory.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.scanning.GtinRefusal;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.inventory.web.GoodsInPage.Heard;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.desk.Here;

/** The goods-in form: adds what is scanned to the lines it carries, and keeps every line whatever happens. */
@Component
class GoodsInForm {

    private final ReadScan readScan;

    GoodsInForm(ReadScan readScan) {
        this.readScan = readScan;
    }

    /** The form as it was sent, without one line, or with one pack more on a line. */
    static GoodsInPage changed(Here here, Fields fields) {
        var lines = lines(fields);
        int remove = index(fields.shown("without"), lines);
        if (remove >= 0) {
            lines.remove(remove);
            return new GoodsInPage(here, lines, StockForm.fresh(fields), Heard.good("Line removed"));
        }
        int more = index(fields.shown("more"), lines);
        if (more >= 0) {
            lines.set(more, lines.get(more).onePackMore());
        }
        return new GoodsInPage(here, lines, StockForm.fresh(fields), Heard.nothing());
    }

    /** The form with what was scanned: a new line, or one pack more of a lot that is there. */
    GoodsInPage scanned(Here here, Fields fields, String raw) {
        var lines = lines(fields);
        var heard = switch (readScan.read(here.looking(), new ReadScan.Request(here.premises(), raw))) {
            case Done<ReadScan.Meant>(var meant) -> add(here, lines, meant);
            case Refused<ReadScan.Meant>(GtinRefusal.Unknown(var gtin)) ->
                new Heard(new GtinRefusal.Unknown(gtin).advice(), true, gtin.value(), raw.replace('\u001d', '\u241d'));
            case Refused<ReadScan.Meant>(var reason) -> Heard.problem(reason.advice());
        };
        return new GoodsInPage(here, lines, StockForm.fresh(fields), heard);
    }

    /** The form after the delivery was refused, each error beside its line. */
    static GoodsInPage refused(Here here, Fields fields, Refusal reason) {
        var lines = lines(fields);
        return new GoodsInPage(here, lines, new StockForm(fields, errors(here, lines, reason)), Heard.nothing());
    }

    static List<GoodsLine> lines(Fields fields) {
        var lines = new ArrayList<GoodsLine>();
        fields.each("lines").forEach(line -> lines.add(GoodsLine.of(line)));
        return lines;
    }

    private static Heard add(Here here, List<GoodsLine> lines, ReadScan.Meant meant) {
        if (meant.expiry().filter(expiry -> !expiry.usableOn(here.today())).isPresent()) {
            return Heard.problem(
                    "This pack is past its expiry date, so it was not added. Set it aside and send it back.");
        }
        var scanned = GoodsLine.of(meant);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).sameLot(scanned)) {
                lines.set(i, lines.get(i).onePackMore());
                return Heard.good("Now " + lines.get(i).packs() + " of " + scanned.name());
            }
        }
        if (lines.size() >= Fields.MOST_LINES) {
            return Heard.problem("There are " + Fields.MOST_LINES + " lines. Confirm them, then scan this pack again.");
        }
        lines.add(scanned);
        return scanned.batch().isEmpty() || scanned.expiry().isEmpty()
                ? Heard.problem("Added " + scanned.name()
                        + ". This barcode carries no batch or expiry: type them from the pack.")
                : Heard.good("Added 1 pack of " + scanned.name());
    }

    private static List<FieldError> errors(Here here, List<GoodsLine> lines, Refusal reason) {
        if (reason != StockRefusal.Plain.EXPIRED) {
            return FieldError.of(reason).stream()
                    .map(error -> error.field().startsWith("lines") || RegisterFields.RECEIPT.contains(error.field())
                            ? error
                            : new FieldError("", error.message()))
                    .toList();
        }
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i)
                    .readExpiry()
                    .filter(expiry -> !expiry.usableOn(here.today()))
                    .isPresent()) {
                errors.add(new FieldError("lines[" + i + "].expiry", reason.advice()));
            }
        }
        return errors.isEmpty() ? List.of(new FieldError("", reason.advice())) : errors;
    }

    private static int index(String text, List<GoodsLine> lines) {
        int index = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
        return index < lines.size() ? index : -1;
    }
}
