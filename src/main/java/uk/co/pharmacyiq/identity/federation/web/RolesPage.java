package uk.co.pharmacyiq.identity.federation.web;

import java.util.List;
import uk.co.pharmacyiq.identity.federation.protocol.NrbacRole;
import uk.co.pharmacyiq.site.Choice;

/** The roles that somebody's card holds at this organisation, to choose the one they work in now. */
record RolesPage(String action, String state, List<NrbacRole> roles) {

    List<Choice> choices() {
        return roles.stream()
                .map(role -> new Choice(role.roleId(), words(role), false))
                .toList();
    }

    private static String words(NrbacRole role) {
        var plain = role.roleName().replace("\"", "");
        var name = plain.isEmpty() ? role.roleCode() : plain.substring(plain.lastIndexOf(':') + 1);
        return name + " at " + role.organisationCode() + " (" + role.roleCode() + ")";
    }
}
