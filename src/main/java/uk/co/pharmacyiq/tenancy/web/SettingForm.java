package uk.co.pharmacyiq.tenancy.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.ChangeSetting;

/** What somebody enters to change a setting. */
record SettingForm(@Nullable String value, @Nullable String from) {

    static Outcome<ChangeSetting.Request> read(String setting, Fields fields) {
        var value = fields.need("value", text -> TypedText.line(text, 50), "Enter the value.");
        var from = fields.optional(
                "from",
                text -> text.length() == 10 ? LondonTime.begins(text) : Optional.empty(),
                "Enter the day from which it holds, or leave it empty for at once.");
        return fields.finish(() -> new ChangeSetting.Request(setting, value.value(), from.value()));
    }
}
