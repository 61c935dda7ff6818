package uk.co.pharmacyiq.access.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.access.ViewGrants;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;

/** One person's roles, and the form that gives another. */
record RolesPage(ViewGrants.View view, Map<PremisesId, String> premises, List<FieldError> errors) {

    /** Where a role is held, in words. */
    String where(RoleGrant grant) {
        return grant.premises()
                .map(id -> premises.getOrDefault(id, "Premises unknown"))
                .orElse("The whole organisation");
    }

    List<Choice> roles() {
        return Stream.of(Role.values())
                .map(role -> new Choice(role.code(), role.title(), false))
                .toList();
    }

    List<Choice> places() {
        var named = premises.entrySet().stream()
                .map(each -> new Choice(each.getKey().toString(), each.getValue(), false))
                .sorted(Comparator.comparing(Choice::label));
        return Stream.concat(Stream.of(new Choice("", "The whole organisation", true)), named)
                .toList();
    }
}
