package uk.co.pharmacyiq.inventory.ordering.arrival.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** What was scanned and typed so far, all of it carried by the form itself. */
record ArrivalForm(
        List<Row> rows, Fields typed, HttpStatus status, List<FieldError> errors, String message, boolean problem) {

    /** A pack that came, every field as it was typed. */
    record Row(String product, String name, String batch, String expiry, String quantity, String size) {

        static Row of(Fields line) {
            return new Row(
                    line.shown("product"),
                    line.shown("name"),
                    line.shown("batch"),
                    line.shown("expiry"),
                    line.shown("quantity"),
                    line.shown("size"));
        }

        static Row of(ReadScan.Meant meant) {
            var size = meant.pack().packSize().toString();
            return new Row(
                    meant.pack().code().value(),
                    meant.pack().name(),
                    meant.batch().map(BatchNumber::value).orElse(""),
                    meant.expiry().map(expiry -> expiry.lastDay().toString()).orElse(""),
                    size,
                    size);
        }

        boolean sameLot(Row other) {
            return product.equals(other.product) && batch.equals(other.batch) && expiry.equals(other.expiry);
        }

        /** One pack more; a quantity that cannot be read is left as it was typed. */
        Row oneMore() {
            var now = Quantity.parse(quantity.strip());
            var one = Quantity.parse(size);
            return now.isEmpty() || one.isEmpty()
                    ? this
                    : new Row(
                            product,
                            name,
                            batch,
                            expiry,
                            now.get().plus(one.get()).toString(),
                            size);
        }
    }

    static ArrivalForm fresh() {
        return new ArrivalForm(List.of(), Fields.ofBody(List.of()), HttpStatus.OK, List.of(), "", false);
    }

    static ArrivalForm of(Fields fields) {
        return new ArrivalForm(
                fields.each("lines").stream().map(Row::of).toList(), fields, HttpStatus.OK, List.of(), "", false);
    }

    /** With what was scanned: a new row, or one pack more of a batch that is there. */
    ArrivalForm with(ReadScan.Meant meant) {
        var scanned = Row.of(meant);
        var more = new ArrayList<>(rows);
        int at = 0;
        while (at < more.size() && !more.get(at).sameLot(scanned)) {
            at++;
        }
        if (at < more.size()) {
            more.set(at, more.get(at).oneMore());
        } else {
            more.add(scanned);
        }
        return new ArrivalForm(List.copyOf(more), typed, status, errors, "Added 1 pack of " + scanned.name(), false);
    }

    ArrivalForm heard(String words, boolean wrong) {
        return new ArrivalForm(rows, typed, status, errors, words, wrong);
    }

    ArrivalForm refused(List<FieldError> reasons, HttpStatus answer) {
        return new ArrivalForm(rows, typed, answer, reasons, "", false);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    /** What was typed of a problem. */
    String problem(int number, String field) {
        return typed.shown("problems[" + number + "]." + field);
    }
}
