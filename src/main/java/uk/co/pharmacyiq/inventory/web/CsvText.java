package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.inventory.ExportStock;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.ledger.PackText;

/** Stock as RFC 4180 writes it. Every cell is quoted, and none begins as a formula does, so no spreadsheet executes it. */
final class CsvText {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private CsvText() {}

    static String of(ExportStock.Export export) {
        return BYTE_ORDER_MARK
                + Stream.concat(
                                Stream.of(List.of(
                                        "Product",
                                        "Name",
                                        "Batch",
                                        "Expiry",
                                        "Place",
                                        "Kind of place",
                                        "Quantity",
                                        "Unit",
                                        "Pack size",
                                        "Packs",
                                        "Schedule")),
                                export.rows().stream().map(CsvText::cells))
                        .map(CsvText::line)
                        .collect(Collectors.joining());
    }

    private static List<String> cells(FindStock.Row row) {
        var product = row.product();
        return List.of(
                row.lot().product().value(),
                product.name(),
                row.lot().batch().value(),
                row.lot().expiry().toString(),
                row.placeCode(),
                row.kind().title(),
                row.quantity().toString(),
                product.unit(),
                product.packSize().toString(),
                new PackText(row.quantity(), product.packSize(), product.unit()).text(),
                product.schedule().level().title());
    }

    static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
