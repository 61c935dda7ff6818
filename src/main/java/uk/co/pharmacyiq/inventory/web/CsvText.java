package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.inventory.ExportStock;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.kernel.CsvLine;

/** Stock as a table for a spreadsheet. */
final class CsvText {

    private CsvText() {}

    static String of(ExportStock.Export export) {
        return CsvLine.BYTE_ORDER_MARK
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
                        .map(CsvLine::of)
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
}
