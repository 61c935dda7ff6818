package uk.co.pharmacyiq.access.locum.web;

import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.access.locum.TakeOnLocum;
import uk.co.pharmacyiq.identity.InvitePerson;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.identity.proof.SignInName;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** A locum as they are sent, from forms and JSON alike. */
record LocumInput(
        @Nullable String name,
        @Nullable String username,
        @Nullable String number,
        @Nullable String checked,
        @Nullable String first,
        @Nullable String last) {

    static Outcome<TakeOnLocum.Request> read(PremisesId premises, Fields fields) {
        var name = fields.need("name", PersonName::parse, "Enter first name and last name.");
        var username = fields.need(
                "username",
                SignInName::parseLocal,
                "Enter a sign-in name of 2 to 49 letters, digits, dots or hyphens, for example asha.patel.");
        var number = fields.need(
                "number",
                text -> GphcNumber.parse(Profession.PHARMACIST, text),
                "Enter the seven digits of the registration number; a pharmacist's begins with 2.");
        var first = fields.need("first", LondonTime::day, "Enter the first day, for example 2027-01-31.");
        var last = fields.need("last", LondonTime::day, "Enter the last day; for one day the same as the first.");
        boolean checked = "true".equals(fields.text("checked"));
        return fields.finish(() -> new TakeOnLocum.Request(
                premises,
                new InvitePerson.Request(name.value(), username.value()),
                number.value(),
                checked,
                first.value(),
                last.value()));
    }
}
