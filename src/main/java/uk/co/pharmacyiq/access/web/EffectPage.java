package uk.co.pharmacyiq.access.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import uk.co.pharmacyiq.access.ChangeRole;
import uk.co.pharmacyiq.access.Permissions;
import uk.co.pharmacyiq.access.RoleDraft;
import uk.co.pharmacyiq.access.RoleEffect;
import uk.co.pharmacyiq.site.FieldError;

/** What a change of a role would do to whom, and the form that makes it so. */
record EffectPage(RoleDraft draft, ChangeRole.Shown shown, String reason, List<FieldError> errors) {

    /** What one person would gain and lose somewhere, in words. */
    record Line(String name, String where, List<String> gains, List<String> loses) {}

    List<String> added() {
        return words(shown.effect().added());
    }

    List<String> taken() {
        return words(shown.effect().taken());
    }

    boolean renames() {
        return !shown.effect().before().title().equals(shown.effect().after().title());
    }

    List<Line> lines() {
        return shown.effect().lines().stream()
                .map(this::line)
                .sorted(Comparator.comparing(Line::name).thenComparing(Line::where))
                .toList();
    }

    long people() {
        return shown.effect().lines().stream()
                .map(RoleEffect.Line::person)
                .distinct()
                .count();
    }

    private Line line(RoleEffect.Line line) {
        return new Line(
                shown.people().getOrDefault(line.person(), "Somebody"),
                line.premises()
                        .map(id -> shown.premises().getOrDefault(id, "Premises unknown"))
                        .orElse("The whole organisation"),
                words(line.gains()),
                words(line.loses()));
    }

    private static List<String> words(Collection<String> permissions) {
        return permissions.stream().sorted().map(Permissions::words).toList();
    }
}
