package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.scanning.LinkGtin;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.desk.Here;

/** Goods in: what was scanned so far, all of it carried by the form itself. */
record GoodsInPage(Here here, List<GoodsLine> lines, StockForm form, Heard heard) {

    /**
     * What the last scan came to.
     *
     * @param gtin a barcode nobody knows yet, else empty
     * @param scan the whole code it stood in
     */
    record Heard(String message, boolean problem, String gtin, String scan) {

        static Heard nothing() {
            return new Heard("", false, "", "");
        }

        static Heard good(String message) {
            return new Heard(message, false, "", "");
        }

        static Heard problem(String message) {
            return new Heard(message, true, "", "");
        }
    }

    List<FieldError> errors() {
        return form.errors();
    }

    String path(String rest) {
        return here.path(rest);
    }

    @Nullable
    String error(int line, String field) {
        return FieldError.of(errors(), "lines[" + line + "]." + field);
    }

    boolean wrong(int line) {
        return errors().stream().anyMatch(error -> error.field().startsWith("lines[" + line + "]."));
    }

    /** Whether something of it belongs in the controlled-drugs register, which asks from whom it came. */
    boolean inRegister() {
        return lines.stream().anyMatch(GoodsLine::inRegister);
    }

    boolean undecided() {
        return lines.stream().anyMatch(GoodsLine::undecided);
    }

    boolean mayLink() {
        return !heard.gtin().isEmpty() && here.may(LinkGtin.PERMISSION);
    }

    /** {@code 4 lines, 31 packs}. */
    String total() {
        long packs = lines.stream().mapToLong(GoodsLine::wholePacks).sum();
        return (lines.size() == 1 ? "1 line, " : lines.size() + " lines, ")
                + (packs == 1 ? "1 pack" : packs + " packs");
    }
}
