package uk.co.pharmacyiq.access.web;

import java.util.Optional;
import uk.co.pharmacyiq.access.GrantRole;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Fields;

/** Reads a role to give, from forms and from JSON alike. */
final class GrantInput {

    private GrantInput() {}

    static Outcome<GrantRole.Request> read(Fields fields, PersonId person) {
        var role = fields.need(
                "role",
                Role::parse,
                "Choose a role: pharmacist, technician, store-administrator or master-administrator.");
        var premises = fields.optional(
                "premises",
                PremisesId::parse,
                "Choose premises from the list, or leave it empty for the whole organisation.");
        return fields.finish(() -> new GrantRole.Request(person, role.value(), premises.orElse(Optional.empty())));
    }
}
