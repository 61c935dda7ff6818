package uk.co.pharmacyiq.medicines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The units of measure we know without a release that explains them. */
final class Units {

    private static final Map<String, String> BY_CODE = read();

    private Units() {}

    /** Names by code; where two codes share a name, the first is the usual one. */
    static Map<String, String> all() {
        return BY_CODE;
    }

    private static Map<String, String> read() {
        var units = new LinkedHashMap<String, String>();
        try (var table = Units.class.getResourceAsStream("/medicines/units.csv")) {
            if (table == null) {
                throw new IllegalStateException("the table of units is missing");
            }
            new CsvRows("units.csv", table)
                    .forEachRow((row, _) -> units.put(row.getOrDefault("code", ""), row.getOrDefault("name", "")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return units;
    }
}
