package uk.co.pharmacyiq.access.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.co.pharmacyiq.access.Permissions;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.ViewRoles;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;

/** What every role may do, area by area; with one of them, or a copy of it, open to be changed. */
record MatrixPage(ViewRoles.Matrix matrix, boolean mayChange, Optional<Draft> draft, List<FieldError> errors) {

    /** A role as it stands in the form. */
    record Draft(Role base, boolean copy, String title, Optional<Profession> profession, Set<String> permissions) {

        String column() {
            return copy ? "New role" : base.title();
        }
    }

    List<Permissions.Area> areas() {
        return Permissions.areas();
    }

    String words(String permission) {
        return Permissions.words(permission);
    }

    long holders(Role role) {
        return matrix.holders().getOrDefault(role.code(), 0L);
    }

    /** The draft's own column is the form; a copy stands beside what it was made from. */
    boolean isOpen(Role role) {
        return draft.isPresent() && !draft.get().copy() && draft.get().base().is(role);
    }

    List<Choice> professions() {
        var chosen = draft.flatMap(Draft::profession);
        return Stream.concat(
                        Stream.of(new Choice("", "None", chosen.isEmpty())),
                        Stream.of(Profession.values())
                                .map(each -> new Choice(each.name(), each.title(), chosen.equals(Optional.of(each)))))
                .toList();
    }

    int columns() {
        return matrix.roles().size() + 1 + (draft.isPresent() && draft.get().copy() ? 1 : 0);
    }
}
