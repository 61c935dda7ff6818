package uk.co.pharmacyiq.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.kernel.Profession;

/** What is shipped: the roles of {@code roles.csv}, with an x in {@code bundles.csv} for each permission they hold. */
final class Bundles {

    private static final String BREAK_GLASS = "break-glass";

    private Bundles() {}

    /** The roles as they are shipped: version 0 of each. */
    static List<Role> roles() {
        var bundles = Table.shipped("bundles.csv");
        return Table.shipped("roles.csv").lines().stream()
                .map(line -> new Role(
                        new Role.Name(line.getFirst(), line.getFirst(), 0),
                        line.get(1),
                        Optional.of(line.get(2)).filter(name -> !name.isEmpty()).map(Profession::valueOf),
                        held(bundles, line.getFirst())))
                .toList();
    }

    /** What breaking the glass gives for an hour. */
    static Set<String> breakGlass() {
        return held(Table.shipped("bundles.csv"), BREAK_GLASS);
    }

    /** Every permission there is. */
    static Set<String> everyPermission() {
        return Table.shipped("bundles.csv").lines().stream()
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> held(Table bundles, String column) {
        int at = bundles.column(column);
        return bundles.lines().stream()
                .filter(line -> line.get(at).equals("x"))
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }
}
