package uk.co.pharmacyiq.governance.handover.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.handover.Code;
import uk.co.pharmacyiq.governance.handover.OpenOffer;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** What a code opened, and the form by which the premises are taken over. */
record TakePage(String code, String name, String number, List<String> facts, List<FieldError> errors) {

    static TakePage of(Code code, OpenOffer.Opened opened) {
        var known = opened.known();
        return new TakePage(
                code.text(),
                known.name(),
                known.gphcNumber(),
                List.of(
                        known.name() + ", " + known.address(),
                        "ODS code " + known.odsCode(),
                        "Offered by " + opened.offeredBy(),
                        "From " + LondonTime.date(opened.from())),
                List.of());
    }

    static TakePage again(Fields typed, Refusal reason) {
        return new TakePage(
                typed.shown("code"), typed.shown("name"), typed.shown("gphcNumber"), List.of(), FieldError.of(reason));
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    @Override
    public String toString() {
        return "TakePage";
    }
}
