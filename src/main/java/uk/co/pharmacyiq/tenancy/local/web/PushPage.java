package uk.co.pharmacyiq.tenancy.local.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.SettingAt;
import uk.co.pharmacyiq.tenancy.ViewSettings;
import uk.co.pharmacyiq.tenancy.local.PushPreview;

/** The form by which head office sets many premises, and what that would change. */
record PushPage(
        ViewSettings.Reach reach,
        Fields typed,
        List<String> chosen,
        @Nullable PushPreview preview,
        List<FieldError> errors) {

    /** One premises to choose. */
    record Box(String id, String label, String hint, boolean ticked) {}

    /** One premises, and what would become of it. */
    record Row(String name, String odsCode, String now, String source, String then, String fate, String kind) {}

    static PushPage of(
            ViewSettings.Reach reach,
            Fields typed,
            List<String> chosen,
            @Nullable PushPreview preview,
            @Nullable Refusal reason) {
        return new PushPage(reach, typed, chosen, preview, reason == null ? List.of() : FieldError.of(reason));
    }

    Setting setting() {
        return reach.now().setting();
    }

    String path() {
        return "/organisation/settings/" + setting().name() + "/push";
    }

    String shown(String field) {
        return typed.shown(field);
    }

    boolean is(String field) {
        return "true".equals(typed.text(field));
    }

    /** What can be chosen as a value; empty where it is typed. */
    List<Choice> choices() {
        return Choices.of(setting(), shown("value"));
    }

    List<Choice> where() {
        boolean some = !is("all") && !chosen.isEmpty();
        return List.of(
                new Choice("true", "All " + reach.premises().size() + " premises", !some),
                new Choice("false", "Only those ticked below", some));
    }

    List<Box> boxes() {
        return reach.premises().stream()
                .map(each -> new Box(
                        each.id().toString(),
                        each.name(),
                        each.odsCode().value(),
                        chosen.contains(each.id().toString())))
                .toList();
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    String seen() {
        return preview == null ? "" : preview.seen();
    }

    int changing() {
        return preview == null ? 0 : preview.count(PushPreview.Fate.CHANGES);
    }

    /** What it would come to, in one sentence. */
    String sum() {
        return preview == null
                ? ""
                : "Changes " + changing() + ", leaves " + preview.count(PushPreview.Fate.KEEPS)
                        + " that decided for themselves, and is so already at "
                        + preview.count(PushPreview.Fate.STAYS) + ".";
    }

    List<Row> rows() {
        return preview == null
                ? List.of()
                : preview.rows().stream().map(row -> row(preview, row)).toList();
    }

    private static Row row(PushPreview preview, PushPreview.Row row) {
        boolean changes = row.fate() == PushPreview.Fate.CHANGES;
        return new Row(
                row.premises().name(),
                row.premises().odsCode().value(),
                row.now().shown(),
                source(preview, row.then()),
                changes
                        ? preview.setting().shown(preview.value()) + (preview.locked() ? ", locked" : "")
                        : row.then().shown(),
                row.fate().words(),
                changes ? "info" : "neutral");
    }

    private static String source(PushPreview preview, SettingAt then) {
        return then.source().words()
                + then.set()
                        .map(set -> ": " + preview.people().getOrDefault(set.by(), "somebody no longer known") + ", "
                                + LondonTime.time(set.from()))
                        .orElse("");
    }
}
