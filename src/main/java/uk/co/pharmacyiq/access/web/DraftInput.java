package uk.co.pharmacyiq.access.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.access.Permissions;
import uk.co.pharmacyiq.access.RoleDraft;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** Reads how somebody would like a role to be, from forms and from JSON alike. */
final class DraftInput {

    /** Before the name of each permission that is ticked on the page. */
    static final String TICK = "may.";

    private static final int TITLE = 60;
    private static final int REASON = 200;

    private DraftInput() {}

    /** A wish, and why; the reason is empty where only its effect is asked for. */
    record Read(RoleDraft draft, String reason) {}

    /** What JSON names in a list. */
    static Set<String> listed(@Nullable List<String> permissions) {
        return permissions == null
                ? Set.of()
                : new HashSet<>(permissions.stream().map(String::valueOf).toList());
    }

    /** What is ticked on the page. */
    static Set<String> ticked(Fields fields) {
        var ticked = new HashSet<String>();
        for (var permission : Permissions.all()) {
            if (fields.text(TICK + permission) != null) {
                ticked.add(permission);
            }
        }
        return ticked;
    }

    static Outcome<Read> read(Fields fields, String code, Set<String> permissions, boolean reasoned) {
        var title = fields.need("title", DraftInput::title, "Give the role a name of 2 to 60 characters.");
        var from = fields.need("from", DraftInput::version, "Send the version you looked at; reload the page.");
        var profession =
                fields.optional("profession", DraftInput::profession, "Choose a profession from the list, or none.");
        boolean copy = "true".equals(fields.text("copy"));
        var reason = reasoned
                ? fields.need("reason", DraftInput::reason, "Say why, in 3 to 200 characters.")
                : fields.optional("reason", DraftInput::reason, "Say why, in 3 to 200 characters.");
        return fields.finish(() -> new Read(
                new RoleDraft(
                        code, copy, from.value(), title.value(), profession.orElse(Optional.empty()), permissions),
                reasoned ? String.valueOf(reason.value()) : ""));
    }

    static Optional<Profession> profession(String typed) {
        return Stream.of(Profession.values())
                .filter(profession -> profession.name().equals(typed))
                .findFirst();
    }

    private static Optional<String> title(String typed) {
        return TypedText.line(typed, TITLE).filter(title -> title.length() > 1);
    }

    private static Optional<String> reason(String typed) {
        return TypedText.line(typed, REASON).filter(reason -> reason.length() > 2);
    }

    private static Optional<Integer> version(String typed) {
        return Optional.of(typed).filter(number -> number.matches("\\d{1,6}")).map(Integer::valueOf);
    }
}
