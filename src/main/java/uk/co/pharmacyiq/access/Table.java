package uk.co.pharmacyiq.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that is shipped with the product, read once: lines of cells, the first line their names. */
record Table(List<String> names, List<List<String>> lines) {

    /** The table of that name beside this class's resources. */
    static Table shipped(String name) {
        var path = "/access/" + name;
        try (InputStream table = Table.class.getResourceAsStream(path)) {
            if (table == null) {
                throw new IllegalStateException(path + " is missing");
            }
            var all = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            var names = all.getFirst();
            for (var line : all) {
                if (line.size() != names.size()) {
                    throw new IllegalStateException(path + ": the line of " + line.getFirst() + " has " + line.size()
                            + " cells instead of " + names.size());
                }
            }
            return new Table(names, all.subList(1, all.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where a column stands. */
    int column(String name) {
        int column = names.indexOf(name);
        if (column < 1) {
            throw new IllegalStateException("there is no column for " + name);
        }
        return column;
    }
}
