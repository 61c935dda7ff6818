package uk.co.pharmacyiq.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.co.pharmacyiq.access.Permissions;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.RoleVersion;
import uk.co.pharmacyiq.access.ViewRoles;
import uk.co.pharmacyiq.site.LondonTime;

/** One role through time: each version with what it added and took. */
record RoleHistoryPage(ViewRoles.History history, boolean mayChange) {

    /** A version beside the one before it. */
    record Step(
            int version,
            String title,
            String when,
            String by,
            String reason,
            String event,
            List<String> added,
            List<String> taken) {}

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        var versions = history.versions();
        for (int at = 0; at < versions.size(); at++) {
            var before = at + 1 < versions.size() ? versions.get(at + 1).role().permissions() : Set.<String>of();
            steps.add(step(versions.get(at), before));
        }
        return steps;
    }

    private Step step(RoleVersion version, Set<String> before) {
        var role = version.role();
        return version.changed()
                .map(changed -> new Step(
                        role.version(),
                        role.title(),
                        LondonTime.time(changed.at()),
                        history.names().getOrDefault(changed.by(), "Somebody"),
                        changed.reason(),
                        changed.event().toString(),
                        words(role.permissions(), before),
                        words(before, role.permissions())))
                .orElseGet(() -> new Step(
                        role.version(),
                        role.title(),
                        "",
                        "",
                        "As shipped",
                        "",
                        words(role.permissions(), before),
                        List.of()));
    }

    /** What it may do now, by area. */
    List<Permissions.Area> areas() {
        return Permissions.areas().stream()
                .map(area -> new Permissions.Area(
                        area.name(),
                        area.permissions().stream()
                                .filter(history.role()::holds)
                                .toList()))
                .filter(area -> !area.permissions().isEmpty())
                .toList();
    }

    String words(String permission) {
        return Permissions.words(permission);
    }

    Role role() {
        return history.role();
    }

    private static List<String> words(Set<String> permissions, Set<String> without) {
        var rest = new TreeSet<>(permissions);
        rest.removeAll(without);
        return rest.stream().map(Permissions::words).toList();
    }
}
