package uk.co.pharmacyiq.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The table of roles and permissions that is shipped: one row a permission, one column a role, an x where it is held. */
final class Bundles {

    private static final String TABLE = "/access/bundles.csv";
    private static final Bundles SHIPPED = new Bundles(read());

    private final Map<Role, Set<String>> permissions = new EnumMap<>(Role.class);

    private Bundles(List<String> lines) {
        var roles = List.of(lines.getFirst().split(",", -1));
        for (var role : Role.values()) {
            int column = roles.indexOf(role.code());
            if (column < 1) {
                throw new IllegalStateException(TABLE + " has no column for " + role.code());
            }
            var held = new TreeSet<String>();
            for (var line : lines.subList(1, lines.size())) {
                var cells = List.of(line.split(",", -1));
                if (cells.get(column).equals("x")) {
                    held.add(cells.getFirst());
                }
            }
            permissions.put(role, Set.copyOf(held));
        }
    }

    static Bundles shipped() {
        return SHIPPED;
    }

    Set<String> of(Role role) {
        return permissions.getOrDefault(role, Set.of());
    }

    private static List<String> read() {
        try (var table = Bundles.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is missing");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
