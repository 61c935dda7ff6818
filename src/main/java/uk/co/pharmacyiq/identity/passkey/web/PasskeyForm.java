package uk.co.pharmacyiq.identity.passkey.web;

import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** What somebody calls a passkey. */
final class PasskeyForm {

    private static final int MOST = 60;

    private PasskeyForm() {}

    static Outcome<String> name(Fields fields) {
        var name = fields.need(
                "name",
                text -> TypedText.line(text, MOST),
                "Give the passkey a name by which you know the device: at most 60 characters.");
        return fields.finish(name::value);
    }
}
