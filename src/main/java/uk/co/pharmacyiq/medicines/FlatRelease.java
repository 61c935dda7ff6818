package uk.co.pharmacyiq.medicines;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.medicines.Spool.Stage;

/**
 * Reads a release that is one table with a row per pack. It knows names, sizes, units, tariff and prices; legal category,
 * supplier, barcode and the discontinued mark only where it has a column for them. A row without a pack code still tells of
 * its virtual pack.
 */
final class FlatRelease {

    private static final List<String> NEEDED = List.of(
            "medicine",
            "pack_size",
            "unit",
            "vmp_snomed_code",
            "vmpp_snomed_code",
            "drug_tariff_category",
            "basic_price",
            "nhs_indicative_price",
            "price_basis",
            "ampp_name",
            "ampp_snomed_code");

    private final String file;
    private final Spool spool;
    private final Rejections rejections;
    private final ImportProgress progress;
    private final Map<String, String> unitCodes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> packs = new HashMap<>();
    private boolean tellsSupplier;
    private long rows;

    FlatRelease(String file, Spool spool, Rejections rejections, ImportProgress progress) {
        this.file = file;
        this.spool = spool;
        this.rejections = rejections;
        this.progress = progress;
    }

    /** Reads it to its end; answers how many rows there were. */
    long read(InputStream in) {
        Spool.Units.all().forEach((code, name) -> {
            unitCodes.putIfAbsent(name, code);
            unitCodes.put(code, code);
            spool.add(Stage.UNIT, code, name);
        });
        var csv = new CsvRows(file, in);
        for (var column : NEEDED) {
            if (!csv.header().contains(column)) {
                throw new ReleaseFiles.UnreadableRelease(file, "line 1", "the column " + column + " is missing");
            }
        }
        tellsSupplier = csv.header().contains("supplier");
        csv.forEachRow((row, line) -> {
            if (++rows % 10_000 == 0) {
                progress.at("reading " + file, rows);
            }
            wrong(row)
                    .ifPresentOrElse(
                            reason -> rejections.add(file, line, row.getOrDefault("ampp_snomed_code", ""), reason),
                            () -> take(row, line));
        });
        if (spool.count(Stage.VMP) == 0) {
            throw new ReleaseFiles.UnreadableRelease(file, "line " + rows, "not one row could be taken");
        }
        return rows;
    }

    private Optional<String> wrong(Map<String, String> row) {
        if (row.isEmpty()) {
            return Optional.of("the row has not as many columns as the header");
        }
        if (code(row, "vmp_snomed_code").isEmpty()
                || code(row, "vmpp_snomed_code").isEmpty()) {
            return Optional.of("the code of the product or of its pack is not a dm+d identifier");
        }
        if (name(row, "medicine").isEmpty()) {
            return Optional.of("the medicine has no name that can be kept");
        }
        if (Quantity.parse(row.getOrDefault("pack_size", ""))
                .filter(size -> !size.isZero())
                .isEmpty()) {
            return Optional.of("the pack size is not a number above zero with at most three decimals");
        }
        if (!unitCodes.containsKey(row.getOrDefault("unit", ""))) {
            return Optional.of("the unit is not known");
        }
        if (!sameNameAsBefore(row)) {
            return Optional.of("the product was given before under another name");
        }
        return Optional.empty();
    }

    private boolean sameNameAsBefore(Map<String, String> row) {
        var name = name(row, "medicine").orElseThrow();
        return name.equals(names.getOrDefault(row.get("vmp_snomed_code"), name));
    }

    private void take(Map<String, String> row, int line) {
        var vmp = row.getOrDefault("vmp_snomed_code", "");
        var vmpp = row.getOrDefault("vmpp_snomed_code", "");
        var unit = unitCodes.get(row.getOrDefault("unit", ""));
        var size = Quantity.parse(row.getOrDefault("pack_size", "")).orElseThrow();
        var name = name(row, "medicine").orElseThrow();
        if (names.putIfAbsent(vmp, name) == null) {
            spool.add(Stage.VMP, vmp, null, name, false);
        }
        var shape = vmp + " " + size + " " + unit;
        var before = packs.putIfAbsent(vmpp, shape);
        if (before == null) {
            spool.add(Stage.VMPP, vmpp, vmp, size, unit, false);
            spool.add(Stage.TARIFF, vmpp, row.get("drug_tariff_category"), pence(row.get("basic_price")));
        } else if (!before.equals(shape)) {
            rejections.add(file, line, vmpp, "the virtual pack was given before with another product, size or unit");
            return;
        }
        if (!row.getOrDefault("ampp_snomed_code", "").isEmpty()) {
            takePack(row, line, vmpp, size);
        }
    }

    private void takePack(Map<String, String> row, int line, String vmpp, Quantity size) {
        var code = row.getOrDefault("ampp_snomed_code", "");
        var name = name(row, "ampp_name");
        if (code(row, "ampp_snomed_code").isEmpty() || name.isEmpty()) {
            rejections.add(file, line, code, "the pack has no dm+d identifier or no name that can be kept");
            return;
        }
        var supplier = tellsSupplier ? row.get("supplier") : supplier(name.get(), size);
        var discontinued =
                row.containsKey("discontinued") ? row.get("discontinued").equals("yes") : null;
        var fresh = spool.add(
                Stage.AMPP, code, vmpp, null, name.get(), supplier, row.get("legal_category"), discontinued, false);
        if (!fresh) {
            rejections.add(file, line, code, "the pack was given before");
            return;
        }
        var priced = row.getOrDefault("price_basis", "").equals("NHS Indicative Price");
        var price = priced ? pence(row.get("nhs_indicative_price")) : null;
        spool.add(Stage.PRICE, code, price, row.get("price_basis"));
        var gtin = row.getOrDefault("gtin", "");
        if (!gtin.isEmpty()) {
            Gtin.parse(gtin)
                    .ifPresentOrElse(
                            known -> spool.add(Stage.GTIN, known.value(), code, "2000-01-01", null),
                            () -> rejections.add(file, line, code, "the barcode is not a GTIN"));
        }
    }

    /** The maker stands in the last brackets before the size: {@code Evrysdi 5mg tablets (Roche Products Ltd) 28 tablet}. */
    static String supplier(String name, Quantity size) {
        int closes = name.indexOf(") " + size + " ");
        int depth = 0;
        for (int i = closes; i >= 0; i--) {
            depth += name.charAt(i) == ')' ? 1 : name.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return name.substring(i + 1, closes);
            }
        }
        return "";
    }

    private static Optional<DmdCode> code(Map<String, String> row, String column) {
        return DmdCode.parse(row.getOrDefault(column, ""));
    }

    private static Optional<String> name(Map<String, String> row, String column) {
        return TypedText.line(row.getOrDefault(column, ""), 500).filter(text -> !text.isEmpty());
    }

    private static @Nullable Long pence(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,12}") ? Long.valueOf(text) : null;
    }
}
