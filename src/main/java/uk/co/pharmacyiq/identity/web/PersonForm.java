package uk.co.pharmacyiq.identity.web;

import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.InvitePerson;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.identity.proof.SignInName;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Fields;

/** A new person as they are typed or sent. */
record PersonForm(@Nullable String name, @Nullable String username) {

    static Outcome<InvitePerson.Request> read(Fields fields) {
        var name = fields.need(
                "name", PersonName::parse, "Enter the person's first and last name, at most 100 characters.");
        var username = fields.need(
                "username",
                SignInName::parseLocal,
                "Enter the part before the @: 2 to 49 letters, digits, dots, hyphens or apostrophes, a letter first.");
        return fields.finish(() -> new InvitePerson.Request(name.value(), username.value()));
    }
}
