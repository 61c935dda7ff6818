package uk.co.pharmacyiq.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.Profession;

/**
 * The limits inside which an organisation may make its roles: the table {@code access/limits.csv}, which no page changes.
 *
 * <ul>
 *   <li>{@code professional}: stands only in a role that demands that profession (GP-03).
 *   <li>{@code administrative}: power over people and rights. Never in one role with a professional permission, and given
 *       only by somebody who holds it.
 *   <li>{@code only}: never leaves that shipped role and its copies; several lines name several.
 *   <li>{@code apart}: never in one role with the other permission: nobody watches over themselves.
 *   <li>{@code kept}: that role never loses it, so that nobody is locked out for good.
 * </ul>
 */
final class Limits {

    private static final Limits SHIPPED = new Limits(Table.shipped("limits.csv"));

    private record Limit(String rule, String permission, String other) {}

    private final List<Limit> limits;

    private Limits(Table table) {
        this.limits = table.lines().stream()
                .map(line -> new Limit(line.get(0), line.get(1), line.get(2)))
                .toList();
    }

    static Limits shipped() {
        return SHIPPED;
    }

    /** The profession whose act a permission is. */
    Optional<Profession> professional(String permission) {
        return of("professional")
                .filter(limit -> limit.permission().equals(permission))
                .map(limit -> Profession.valueOf(limit.other()))
                .findFirst();
    }

    /** Those that are power over people and rights. */
    Set<String> administrative() {
        return of("administrative").map(Limit::permission).collect(Collectors.toUnmodifiableSet());
    }

    /** Every limit that a role breaks, in words. */
    List<String> broken(Role role) {
        var broken = new ArrayList<String>();
        for (var permission : role.permissions().stream().sorted().toList()) {
            professional(permission)
                    .filter(needed -> !role.profession().equals(Optional.of(needed)))
                    .ifPresent(needed -> broken.add(words(permission) + ": only a role that takes registration as "
                            + needed.title() + " can hold this."));
            if (!only(permission).isEmpty()
                    && !only(permission).contains(role.name().origin())) {
                broken.add(words(permission) + ": no role but "
                        + only(permission).stream()
                                .flatMap(code -> Role.shipped(code).stream())
                                .map(Role::title)
                                .collect(Collectors.joining(" or "))
                        + " and its copies can hold this.");
            }
        }
        notTogether(role, broken);
        of("kept")
                .filter(limit -> limit.other().equals(role.code()) && !role.holds(limit.permission()))
                .forEach(limit -> broken.add(words(limit.permission()) + ": this role must keep it."));
        return broken;
    }

    private void notTogether(Role role, List<String> broken) {
        of("apart")
                .filter(limit -> role.holds(limit.permission()) && role.holds(limit.other()))
                .forEach(limit -> broken.add(words(limit.permission()) + ", and " + words(limit.other())
                        + ": no role can hold both. Nobody watches over themselves."));
        boolean professional = role.permissions().stream()
                .anyMatch(permission -> professional(permission).isPresent());
        role.permissions().stream()
                .filter(permission -> professional && administrative().contains(permission))
                .sorted()
                .forEach(permission -> broken.add(words(permission)
                        + ": this is administration, and the role holds acts of a profession. Make two roles of it."));
    }

    private Set<String> only(String permission) {
        return of("only")
                .filter(limit -> limit.permission().equals(permission))
                .map(Limit::other)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String words(String permission) {
        return "“" + Permissions.words(permission) + "”";
    }

    private Stream<Limit> of(String rule) {
        return limits.stream().filter(limit -> limit.rule().equals(rule));
    }
}
