package uk.co.pharmacyiq.medicines;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a release, in files of a private temporary folder, ready to be copied into the database: one file per
 * staging table, in PostgreSQL's text format. Memory holds the identifiers only, to refuse what is given twice.
 */
final class Spool implements AutoCloseable {

    /** The staging tables: their columns, and how many of the first name a row. */
    enum Stage {
        UNIT(1, "code text, name text"),
        SUPPLIER(1, "code text, name text"),
        LOOKUP(2, "kind text, code text, name text"),
        VTM(1, "code text, name text, invalid boolean"),
        VMP(1, "code text, vtm_code text, name text, invalid boolean"),
        CONTROL(1, "vmp_code text, category text, since date, before text"),
        VMPP(1, "code text, vmp_code text, pack_size numeric, unit_code text, invalid boolean"),
        TARIFF(1, "vmpp_code text, tariff text, price bigint"),
        AMP(1, "code text, vmp_code text, name text, supplier_code text, invalid boolean"),
        AMPP(
                1,
                "code text, vmpp_code text, amp_code text, name text, supplier_name text, legal_category text, "
                        + "discontinued boolean, invalid boolean"),
        PRICE(1, "ampp_code text, price bigint, basis text"),
        GTIN(2, "gtin text, ampp_code text, since date, until date"),
        RECODED(2, "level text, old_code text, new_code text"),
        SCHEDULE(
                0,
                "vmp_code text, since date, until date, level text, safe_custody boolean, register boolean, "
                        + "source text, rule text, rule_version text");

        private final int key;
        private final String columns;

        Stage(int key, String columns) {
            this.key = key;
            this.columns = columns;
        }

        String table() {
            return "new_" + name().toLowerCase(Locale.ROOT);
        }

        /** The table with its columns, as it is created. */
        String definition() {
            return table() + " (" + columns + ")";
        }
    }

    private final Path folder;
    private final Map<Stage, BufferedWriter> writers = new EnumMap<>(Stage.class);
    private final Map<Stage, Set<String>> seen = new EnumMap<>(Stage.class);

    Spool() {
        try {
            folder = Files.createTempDirectory("medicines-");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Adds a row; null stands for unknown. False where the same row was given before. */
    boolean add(Stage stage, @Nullable Object... values) {
        if (stage.key > 0 && !seen.computeIfAbsent(stage, _ -> new HashSet<>()).add(key(stage, values))) {
            return false;
        }
        var line = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            line.append(i == 0 ? "" : "\t").append(value == null ? "\\N" : escape(value));
        }
        try {
            writer(stage).append(line).append('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return true;
    }

    boolean has(Stage stage, String key) {
        return seen.getOrDefault(stage, Set.of()).contains(key);
    }

    int count(Stage stage) {
        return seen.getOrDefault(stage, Set.of()).size();
    }

    /** The rows of a staging table, from the beginning. */
    InputStream rows(Stage stage) {
        try {
            writer(stage).flush();
            return Files.newInputStream(file(stage));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Forgets the rows of a staging table that is computed anew. */
    void empty(Stage stage) {
        try {
            var open = writers.remove(stage);
            if (open != null) {
                open.close();
            }
            Files.deleteIfExists(file(stage));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    @Override
    public void close() {
        try {
            for (var writer : writers.values()) {
                writer.close();
            }
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private BufferedWriter writer(Stage stage) throws IOException {
        var open = writers.get(stage);
        if (open == null) {
            open = Files.newBufferedWriter(file(stage), StandardCharsets.UTF_8);
            writers.put(stage, open);
        }
        return open;
    }

    private Path file(Stage stage) {
        return folder.resolve(stage.table());
    }

    private static String key(Stage stage, @Nullable Object... values) {
        return stage.key == 1 ? String.valueOf(values[0]) : values[0] + " " + values[1];
    }

    private static String escape(Object value) {
        var text = value.toString();
        if (text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** The units of measure we know without a release that explains them. */
    static final class Units {

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
}
