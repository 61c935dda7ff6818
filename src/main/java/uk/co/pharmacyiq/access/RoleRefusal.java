package uk.co.pharmacyiq.access;

import java.util.List;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a role is not changed. */
public sealed interface RoleRefusal extends Refusal {

    /** It breaks limits that no organisation sets: those of the professions and of oversight. */
    record OutsideLimits(List<String> broken) implements RoleRefusal {

        public OutsideLimits {
            broken = List.copyOf(broken);
        }

        @Override
        public String code() {
            return "role-outside-limits";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String advice() {
            return String.join(" ", broken);
        }

        @Override
        public String field() {
            return "permissions";
        }
    }

    /** The reasons that always have the same words. */
    enum Plain implements RoleRefusal, WordedRefusal {
        UNKNOWN("role-unknown", Kind.NOT_FOUND, "", "There is no such role in your organisation."),
        PERMISSION_UNKNOWN(
                "permission-unknown",
                Kind.INVALID,
                "permissions",
                "There is no such permission. Choose from the list."),
        NOTHING_CHANGES("role-unchanged", Kind.INVALID, "permissions", "Nothing would change. Change something first."),
        TITLE_TAKEN(
                "role-title-taken",
                Kind.INVALID,
                "title",
                "Another role has that name, or had it. Choose another one."),
        TITLE_UNUSABLE("role-title-unusable", Kind.INVALID, "title", "Use a name of 2 to 60 characters with letters."),
        STALE(
                "role-changed",
                Kind.STALE,
                "",
                "Somebody else changed this role meanwhile. Look at it again and begin from what it is now."),
        ABOVE_YOURS(
                "above-your-own",
                Kind.NOT_ALLOWED,
                "permissions",
                "You can add to a role only what you hold yourself in the whole organisation. Ask a master administrator."),
        NOT_FOR_YOURSELF(
                "not-to-yourself",
                Kind.INVALID,
                "permissions",
                "This would give something to you, or to another account of yours. Ask another administrator.");

        private final Words words;

        Plain(String code, Kind kind, String field, String advice) {
            this.words = new Words(code, kind, field, advice);
        }

        @Override
        public Words words() {
            return words;
        }
    }
}
