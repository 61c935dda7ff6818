package uk.co.pharmacyiq.tenancy.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.ViewSettings;

/** All settings, as the page lists them. */
record SettingsPage(List<Row> rows) {

    /** One setting. */
    record Row(String href, String title, String hint, String value, boolean usual) {}

    static SettingsPage of(ViewSettings.Listing listing) {
        return new SettingsPage(listing.settings().stream()
                .map(now -> new Row(
                        "/organisation/settings/" + now.setting().name(),
                        now.setting().title(),
                        now.setting().hint(),
                        now.setting().shown(now.value()),
                        now.value().equals(now.setting().usual())))
                .toList());
    }

    /** One setting with its form and its history. */
    record One(ViewSettings.History history, String typed, String from, List<FieldError> errors) {

        /** A value it had, has or will have. */
        record Past(String value, String from, String by, String at, String entry, boolean toCome) {}

        static One of(ViewSettings.History history, @Nullable Fields typed, @Nullable Refusal reason) {
            return new One(
                    history,
                    typed == null ? history.now().value() : typed.shown("value"),
                    typed == null ? "" : typed.shown("from"),
                    reason == null ? List.of() : FieldError.of(reason));
        }

        Setting setting() {
            return history.now().setting();
        }

        String type() {
            return switch (setting().form()) {
                case Setting.Form.Whole _ -> "text";
                case Setting.Form.TimeOfDay _ -> "time";
                case Setting.Form.OneOf _, Setting.Form.Words _ -> "text";
            };
        }

        /** What can be chosen, by title; empty where it is typed. */
        List<Choice> choices() {
            return setting().form() instanceof Setting.Form.OneOf(var choices)
                    ? choices.entrySet().stream()
                            .sorted(Map.Entry.comparingByValue())
                            .map(one -> new Choice(
                                    one.getKey(), one.getValue(), one.getKey().equals(typed)))
                            .toList()
                    : List.of();
        }

        boolean isWords() {
            return setting().form() instanceof Setting.Form.Words;
        }

        String path() {
            return "/organisation/settings/" + setting().name();
        }

        @Nullable
        String error(String field) {
            return FieldError.of(errors, field);
        }

        String now() {
            return setting().shown(history.now().value());
        }

        List<Past> values() {
            return history.values().stream()
                    .map(value -> new Past(
                            setting().shown(value.value()),
                            LondonTime.time(value.from()),
                            history.people().getOrDefault(value.by(), "somebody no longer known"),
                            LondonTime.time(value.at()),
                            "/record/" + value.event(),
                            value.from().isAfter(history.at())))
                    .toList();
        }
    }
}
