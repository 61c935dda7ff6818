package uk.co.pharmacyiq.inventory.recall.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.inventory.recall.AlertLot;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Scan;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.site.Fields;

/** Reads the products and batches of an alert: members of a JSON list, or lines of a box that people type and scan into. */
record LotLines(LocalDate today) {

    private static final int MOST = 200;
    private static final String WHAT =
            "Enter one line for each batch: scan a pack, or type its barcode, code or name, then the batch, then the expiry.";
    private static final Pattern LICENCE = Pattern.compile("(?:PL|PLGB|PLPI|PLNI|THR|NR|EU)[ /A-Z0-9]{3,26}");

    /** The box where it was filled in, else the list. */
    Supplier<List<AlertLot>> read(Fields fields) {
        var each = fields.each("lots");
        if (!each.isEmpty()) {
            var lots = each.stream().map(this::member).toList();
            return () -> lots;
        }
        return fields.need("lines", this::lines, WHAT)::value;
    }

    private AlertLot member(Fields lot) {
        var product = lot.optional("product", DmdCode::parse, "Enter a dm+d code of a pack.");
        var gtin = lot.optional("gtin", Gtin::parse, "Enter a barcode of 8 to 14 digits.");
        var batch = lot.optional("batch", LotLines::batch, "Enter the batch as printed: 1 to 20 characters.");
        var expiry = lot.optional("expiry", RecallInput::day, "Enter the expiry as printed, for example 11/2027.");
        var name = lot.optional("name", text -> RecallInput.line(text, 200), "Use at most 200 characters.");
        var licence = lot.optional("licence", text -> RecallInput.line(text, 30), "Use at most 30 characters.");
        if (product.orElse(Optional.empty()).isEmpty()
                && gtin.orElse(Optional.empty()).isEmpty()
                && batch.orElse(Optional.empty()).isEmpty()
                && name.orElse(Optional.empty()).isEmpty()) {
            lot.refuse("batch", WHAT);
        }
        return new AlertLot(
                new AlertLot.Named(
                        name.orElse(Optional.empty()).orElse(""),
                        gtin.orElse(Optional.empty()).map(Gtin::value).orElse(""),
                        licence.orElse(Optional.empty()).orElse("")),
                product.orElse(Optional.empty()),
                batch.orElse(Optional.empty()),
                expiry.orElse(Optional.empty()));
    }

    private Optional<List<AlertLot>> lines(String text) {
        var lots = new ArrayList<AlertLot>();
        for (var line : text.lines().filter(each -> !each.isBlank()).toList()) {
            var lot = line(line.strip());
            if (lot.isEmpty()) {
                return Optional.empty();
            }
            lots.add(lot.get());
        }
        return lots.isEmpty() || lots.size() > MOST ? Optional.empty() : Optional.of(List.copyOf(lots));
    }

    /** What a scanner sends, or cells separated by commas. */
    Optional<AlertLot> line(String line) {
        return line.length() > 24 && Scan.read(line, today) instanceof Done<Scan>(Scan.Pack pack)
                ? Optional.of(new AlertLot(
                        new AlertLot.Named("", pack.gtin().value(), ""),
                        Optional.empty(),
                        pack.batch().map(BatchNumber::value),
                        pack.expiry().map(expiry -> expiry.lastDay())))
                : typed(line.split("[,;\t]", -1));
    }

    private static Optional<AlertLot> typed(String[] cells) {
        var batch = cells.length > 1 ? cells[1].strip() : "";
        var expiry = cells.length > 2 ? cells[2].strip() : "";
        var day = RecallInput.day(expiry);
        if (cells.length > 3 || !batch.isEmpty() && batch(batch).isEmpty() || !expiry.isEmpty() && day.isEmpty()) {
            return Optional.empty();
        }
        return thing(cells[0].strip()).map(thing -> new AlertLot(thing.named(), thing.product(), batch(batch), day));
    }

    /** A barcode, a dm+d code, a product licence, or else a name. */
    static Optional<AlertLot> thing(String text) {
        var gtin = Gtin.parse(text);
        var code = gtin.isPresent() ? Optional.<DmdCode>empty() : DmdCode.parse(text);
        boolean licence = LICENCE.matcher(text).matches();
        var name = gtin.isPresent() || code.isPresent() || licence ? Optional.of("") : RecallInput.line(text, 200);
        return name.map(words -> new AlertLot(
                new AlertLot.Named(words, gtin.map(Gtin::value).orElse(""), licence ? text : ""),
                code,
                Optional.empty(),
                Optional.empty()));
    }

    static Optional<String> batch(String text) {
        return BatchNumber.parse(text.replace(" ", "")).map(BatchNumber::value);
    }
}
