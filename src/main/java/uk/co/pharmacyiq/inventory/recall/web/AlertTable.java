package uk.co.pharmacyiq.inventory.recall.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.co.pharmacyiq.inventory.recall.AddAlert;
import uk.co.pharmacyiq.inventory.recall.Alert;
import uk.co.pharmacyiq.inventory.recall.AlertClass;
import uk.co.pharmacyiq.inventory.recall.AlertLot;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;

/**
 * Reads alerts from a table (CSV), one line for each batch; lines of one reference are one alert. The heading names the
 * columns, in any order: {@code reference,class,level,issued,title,product,gtin,licence,dmd,batch,expiry,due}.
 */
final class AlertTable {

    private static final int MOST_LINES = 200;

    private AlertTable() {}

    /** Empty where a line could not be read; then nothing is taken. */
    static Optional<List<AddAlert.Incoming>> read(String text) {
        var lines = text.replace("\ufeff", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.size() < 2 || lines.size() > MOST_LINES + 1) {
            return Optional.empty();
        }
        var heading = cells(lines.getFirst()).stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        var alerts = new LinkedHashMap<String, AddAlert.Incoming>();
        for (var line : lines.subList(1, lines.size())) {
            var read = line(heading, cells(line));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            alerts.merge(read.get().head().reference(), read.get(), AlertTable::together);
        }
        return Optional.of(List.copyOf(alerts.values()));
    }

    private static AddAlert.Incoming together(AddAlert.Incoming first, AddAlert.Incoming second) {
        var lots = new ArrayList<>(first.lots());
        lots.addAll(second.lots());
        return new AddAlert.Incoming(first.head(), first.issuedAt(), first.receivedAt(), first.dueAt(), lots);
    }

    private static Optional<AddAlert.Incoming> line(List<String> heading, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < Math.min(heading.size(), cells.size()); i++) {
            row.put(heading.get(i), cells.get(i));
        }
        var kind = AlertClass.parse(cell(row, "class"));
        var issued = RecallInput.moment(cell(row, "issued"));
        var reference = RecallInput.line(cell(row, "reference"), 60);
        var lot = lot(row);
        if (kind.isEmpty() || issued.isEmpty() || reference.isEmpty() || lot.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AddAlert.Incoming(
                new Alert.Head(
                        reference.get(),
                        kind.get(),
                        Alert.Level.parse(cell(row, "level")).orElse(Alert.Level.PHARMACY),
                        RecallInput.line(cell(row, "title"), 300).orElse(reference.get())),
                issued.get(),
                Optional.empty(),
                RecallInput.moment(cell(row, "due")),
                List.of(lot.get())));
    }

    /** Empty where a batch, a date or a code is there and cannot be read: a recall that is misread recalls nothing. */
    private static Optional<AlertLot> lot(Map<String, String> row) {
        var batch = LotLines.batch(cell(row, "batch"));
        var expiry = RecallInput.day(cell(row, "expiry"));
        var gtin = Gtin.parse(cell(row, "gtin"));
        var code = DmdCode.parse(cell(row, "dmd"));
        boolean wrong = batch.isEmpty() != cell(row, "batch").isEmpty()
                || expiry.isEmpty() != cell(row, "expiry").isEmpty()
                || gtin.isEmpty() != cell(row, "gtin").isEmpty()
                || code.isEmpty() != cell(row, "dmd").isEmpty();
        var name = RecallInput.line(cell(row, "product"), 200).orElse("");
        var licence = RecallInput.line(cell(row, "licence"), 30).orElse("");
        boolean nothing = batch.isEmpty() && gtin.isEmpty() && code.isEmpty() && name.isEmpty();
        return wrong || nothing
                ? Optional.empty()
                : Optional.of(new AlertLot(
                        new AlertLot.Named(name, gtin.map(Gtin::value).orElse(""), licence), code, batch, expiry));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    /** The cells of a line, quoted ones too; a quoted cell ends on its line. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(sign);
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
