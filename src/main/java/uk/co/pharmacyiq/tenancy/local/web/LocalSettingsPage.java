package uk.co.pharmacyiq.tenancy.local.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.SettingAt;
import uk.co.pharmacyiq.tenancy.local.LocalSettings;

/** What one premises is set to, and the forms to change what head office leaves to it. */
record LocalSettingsPage(List<Row> rows, List<FieldError> errors) {

    /** One setting; {@code error} and {@code whyError} stand beside the fields of the form that was sent. */
    record Row(
            String path,
            SettingAt at,
            String source,
            String why,
            String typed,
            String reason,
            @Nullable String error,
            @Nullable String whyError) {

        String name() {
            return at.setting().name();
        }

        List<Choice> choices() {
            return Choices.of(at.setting(), typed);
        }
    }

    static LocalSettingsPage of(
            PremisesId here,
            LocalSettings.Listing listing,
            String sent,
            @Nullable Fields typed,
            @Nullable Refusal reason) {
        var errors = reason == null ? List.<FieldError>of() : FieldError.of(reason);
        return new LocalSettingsPage(
                listing.settings().stream()
                        .map(at -> {
                            var again = at.setting().name().equals(sent) ? typed : null;
                            return new Row(
                                    "/premises/" + here + "/settings/"
                                            + at.setting().name(),
                                    at,
                                    source(listing, at),
                                    at.set().map(SettingAt.Set::why).orElse(""),
                                    again == null ? at.value() : again.shown("value"),
                                    again == null ? "" : again.shown("reason"),
                                    again == null ? null : FieldError.of(errors, "value"),
                                    again == null ? null : FieldError.of(errors, "reason"));
                        })
                        .toList(),
                errors);
    }

    private static String source(LocalSettings.Listing listing, SettingAt at) {
        return at.source().words()
                + at.set()
                        .map(set -> ": " + listing.people().getOrDefault(set.by(), "somebody no longer known")
                                + ", since " + LondonTime.time(set.from()))
                        .orElse("");
    }
}
