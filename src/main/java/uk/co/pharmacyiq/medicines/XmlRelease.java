package uk.co.pharmacyiq.medicines;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.medicines.Spool.Stage;
import uk.co.pharmacyiq.medicines.XmlRows.Row;

/** Reads the files of a dm+d XML release (version 2.3) and of its barcodes (version 2.0), in whatever order they come. */
final class XmlRelease {

    /** The files of a release that we read; all but the last two must be there. */
    enum Part {
        VTM,
        VMP,
        VMPP,
        AMP,
        AMPP,
        LOOKUP,
        GTIN,
        HISTORY;

        private static final Pattern NAME = Pattern.compile("f_([a-z]+)[0-9]*_[0-9]+\\.xml");

        /** By the name of the file: {@code f_vmp2_3010419.xml}. */
        static Optional<Part> of(String file) {
            var name = NAME.matcher(file.toLowerCase(Locale.ROOT));
            if (name.matches()) {
                for (var part : values()) {
                    if (part.name().equalsIgnoreCase(name.group(1))) {
                        return Optional.of(part);
                    }
                }
            }
            return Optional.empty();
        }
    }

    private final Spool spool;
    private final Rejections rejections;
    private final ImportProgress progress;
    private final Set<Part> read = EnumSet.noneOf(Part.class);
    private String file = "";
    private long rows;

    XmlRelease(Spool spool, Rejections rejections, ImportProgress progress) {
        this.spool = spool;
        this.rejections = rejections;
        this.progress = progress;
    }

    void read(String name, Part part, InputStream in) {
        if (!read.add(part)) {
            throw new ReleaseFiles.UnreadableRelease(name, "", "the release holds this kind of file twice");
        }
        file = name;
        XmlRows.read(name, in, row -> {
            if (++rows % 10_000 == 0) {
                progress.at("reading " + name, rows);
            }
            take(part, row);
        });
    }

    /** Asks that nothing is missing; answers how many rows there were. */
    long finish(String release) {
        for (var needed : EnumSet.range(Part.VTM, Part.LOOKUP)) {
            if (!read.contains(needed)) {
                throw new ReleaseFiles.UnreadableRelease(
                        release, "", "the file f_" + needed.name().toLowerCase(Locale.ROOT) + " is missing");
            }
        }
        Spool.Units.all().forEach((code, name) -> spool.add(Stage.UNIT, code, name));
        return rows;
    }

    private void take(Part part, Row row) {
        switch (part) {
            case VTM -> vtm(row);
            case VMP -> vmp(row);
            case VMPP -> vmpp(row);
            case AMP -> amp(row);
            case AMPP -> ampp(row);
            case LOOKUP -> lookup(row);
            case GTIN -> gtin(row);
            case HISTORY -> history(row);
        }
    }

    private void vtm(Row row) {
        if (row.path().endsWith("/VTM") && identified(row, "VTMID") && named(row, "NM")) {
            add(Stage.VTM, row, row.get("VTMID"), row.get("NM"), invalid(row));
            recoded("vtm", row.get("VTMIDPREV"), row.get("VTMID"));
        }
    }

    private void vmp(Row row) {
        switch (row.path()) {
            case "VMPS/VMP" -> {
                if (identified(row, "VPID") && named(row, "NM")) {
                    add(Stage.VMP, row, row.get("VPID"), known(row.get("VTMID")), row.get("NM"), invalid(row));
                    recoded("vmp", row.get("VPIDPREV"), row.get("VPID"));
                }
            }
            case "CONTROL_DRUG_INFO/CONTROL_INFO" -> {
                if (identified(row, "VPID")) {
                    var before = known(row.get("CAT_PREVCD"));
                    add(Stage.CONTROL, row, row.get("VPID"), row.get("CATCD"), day(row.get("CATDT")), before);
                }
            }
            default -> {}
        }
    }

    private void vmpp(Row row) {
        switch (row.path()) {
            case "VMPPS/VMPP" -> {
                var size = Quantity.parse(row.get("QTYVAL")).filter(known -> !known.isZero());
                if (!identified(row, "VPPID") || !identified(row, "VPID")) {
                    return;
                }
                if (size.isEmpty()) {
                    reject(
                            row,
                            row.get("VPPID"),
                            "the pack size is not a number above zero with at most three decimals");
                    return;
                }
                var unit = row.get("QTY_UOMCD");
                add(Stage.VMPP, row, row.get("VPPID"), row.get("VPID"), size.get(), unit, invalid(row));
            }
            case "DRUG_TARIFF_INFO/DTINFO" ->
                add(Stage.TARIFF, row, row.get("VPPID"), row.get("PAY_CATCD"), pence(row.get("PRICE")));
            default -> {}
        }
    }

    private void amp(Row row) {
        if (row.path().equals("AMPS/AMP") && identified(row, "APID") && identified(row, "VPID") && named(row, "DESC")) {
            var supplier = known(row.get("SUPPCD"));
            add(Stage.AMP, row, row.get("APID"), row.get("VPID"), row.get("DESC"), supplier, invalid(row));
        }
    }

    private void ampp(Row row) {
        switch (row.path()) {
            case "AMPPS/AMPP" -> {
                if (identified(row, "APPID")
                        && identified(row, "VPPID")
                        && identified(row, "APID")
                        && named(row, "NM")) {
                    var gone = row.get("DISCCD").equals("0001");
                    var legal = row.get("LEGAL_CATCD");
                    add(
                            Stage.AMPP,
                            row,
                            row.get("APPID"),
                            row.get("VPPID"),
                            row.get("APID"),
                            row.get("NM"),
                            null,
                            legal,
                            gone,
                            invalid(row));
                }
            }
            case "MEDICINAL_PRODUCT_PRICE/PRICE_INFO" ->
                add(Stage.PRICE, row, row.get("APPID"), pence(row.get("PRICE")), row.get("PRICE_BASISCD"));
            default -> {}
        }
    }

    private void lookup(Row row) {
        switch (row.path()) {
            case "UNIT_OF_MEASURE/INFO" -> {
                add(Stage.UNIT, row, row.get("CD"), row.get("DESC"));
                if (!row.get("CDPREV").isEmpty()) {
                    spool.add(Stage.UNIT, row.get("CDPREV"), row.get("DESC"));
                }
            }
            case "SUPPLIER/INFO" -> add(Stage.SUPPLIER, row, row.get("CD"), row.get("DESC"));
            case "LEGAL_CATEGORY/INFO", "PRICE_BASIS/INFO", "DT_PAYMENT_CATEGORY/INFO" -> {
                var kind = row.path().substring(0, row.path().indexOf('/'));
                add(Stage.LOOKUP, row, kind, row.get("CD"), row.get("DESC"));
            }
            default -> {}
        }
    }

    private void gtin(Row row) {
        if (row.path().equals("AMPP/GTINDATA")) {
            var pack = row.around().getOrDefault("AMPPID", "");
            var gtin = Gtin.parse(row.get("GTIN"));
            var since = day(row.get("STARTDT"));
            if (gtin.isEmpty()) {
                reject(row, pack, "the barcode is not a GTIN");
            } else {
                var from = since == null ? LocalDate.of(2000, 1, 1) : since;
                add(Stage.GTIN, row, gtin.get().value(), pack, from, day(row.get("ENDDT")));
            }
        }
    }

    private void history(Row row) {
        var level = switch (row.path()) {
            case "VTMS/VTM" -> "vtm";
            case "VMPS/VMP" -> "vmp";
            case "VMPPS/VMPP" -> "vmpp";
            case "AMPS/AMP" -> "amp";
            case "AMPPS/AMPP" -> "ampp";
            default -> "";
        };
        if (!level.isEmpty()) {
            recoded(level, row.get("IDPREVIOUS"), row.get("IDCURRENT"));
        }
    }

    private void recoded(String level, String before, String now) {
        if (DmdCode.parse(before).isPresent() && DmdCode.parse(now).isPresent() && !before.equals(now)) {
            spool.add(Stage.RECODED, level, before, now);
        }
    }

    private void add(Stage stage, Row row, @Nullable Object... values) {
        if (!spool.add(stage, values)) {
            reject(row, String.valueOf(values[0]), "the same was given before");
        }
    }

    private boolean identified(Row row, String field) {
        var known = DmdCode.parse(row.get(field)).isPresent();
        if (!known) {
            reject(row, row.get(field), field + " is not a dm+d identifier");
        }
        return known;
    }

    private boolean named(Row row, String field) {
        var known = TypedText.line(row.get(field), 500)
                .filter(text -> !text.isEmpty())
                .isPresent();
        if (!known) {
            reject(row, row.get(field), field + " is no name that can be kept");
        }
        return known;
    }

    private void reject(Row row, String code, String reason) {
        rejections.add(file, row.line(), code, reason);
    }

    private static boolean invalid(Row row) {
        return row.get("INVALID").equals("1");
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Long pence(String text) {
        return text.matches("[0-9]{1,12}") ? Long.valueOf(text) : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
