package uk.co.pharmacyiq.tenancy.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesNumber;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.tenancy.AddPremises;

/** New premises as they are typed or sent. */
record PremisesForm(
        @Nullable String name,
        @Nullable String odsCode,
        @Nullable String gphcNumber,
        @Nullable String address) {

    static Outcome<AddPremises.Request> read(Fields fields) {
        var name = fields.need(
                "name",
                text -> TypedText.line(text, 100).filter(line -> line.length() >= 2),
                "Enter the name of the premises, 2 to 100 characters.");
        var ods = fields.need(
                "odsCode",
                text -> OdsCode.parse(text.strip().toUpperCase(Locale.ROOT)),
                "Enter the ODS code: F and four letters or digits, for example FA123.");
        var number = fields.need(
                "gphcNumber",
                text -> PremisesNumber.parse(text.strip()),
                "Enter the GPhC number of the premises: seven digits that begin with 1 or 9, as on the register.");
        var address = fields.need(
                "address",
                text -> TypedText.line(text, 200).filter(line -> !line.isEmpty()),
                "Enter the address, at most 200 characters.");
        return fields.finish(() -> new AddPremises.Request(name.value(), ods.value(), number.value(), address.value()));
    }
}
