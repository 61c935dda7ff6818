package uk.co.pharmacyiq.tenancy.web;

import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.tenancy.AddPremises;

/** New premises as they are typed or sent. */
record PremisesForm(
        @Nullable String name,
        @Nullable String odsCode,
        @Nullable String address) {

    static Outcome<AddPremises.Request> read(Fields fields) {
        var name = fields.need(
                "name",
                text -> TypedText.line(text, 100).filter(line -> line.length() >= 2),
                "Enter the name of the premises, 2 to 100 characters.");
        var ods = fields.need(
                "odsCode", OdsCode::parse, "Enter the ODS code: F and four letters or digits, for example FA123.");
        var address = fields.need(
                "address",
                text -> TypedText.line(text, 200).filter(line -> !line.isEmpty()),
                "Enter the address, at most 200 characters.");
        return fields.finish(() -> new AddPremises.Request(name.value(), ods.value(), address.value()));
    }
}
