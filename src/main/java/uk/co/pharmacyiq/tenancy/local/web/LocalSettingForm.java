package uk.co.pharmacyiq.tenancy.local.web;

import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.tenancy.local.ChangeLocalSetting;

/** What somebody enters to set something for their premises. */
record LocalSettingForm(@Nullable String value, @Nullable String reason) {

    static Outcome<ChangeLocalSetting.Request> read(PremisesId premises, String setting, Fields fields) {
        var value = fields.need("value", text -> TypedText.line(text, 50), "Enter the value.");
        var why = fields.need(
                "reason",
                text -> TypedText.line(text, 200).filter(line -> line.length() >= 3),
                "Say why, in 3 to 200 characters.");
        return fields.finish(() -> new ChangeLocalSetting.Request(premises, setting, value.value(), why.value()));
    }
}
