package uk.co.pharmacyiq.tenancy.local.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.local.PushSetting;

/**
 * What head office enters to set one thing at many premises.
 *
 * @param premises which, by their identifiers; none where {@code all}
 * @param seen what the preview answered, where this confirms it
 */
record PushForm(
        @Nullable String value,
        @Nullable String from,
        @Nullable Boolean locked,
        @Nullable Boolean keepOwn,
        @Nullable Boolean all,
        @Nullable List<String> premises,
        @Nullable String reason,
        @Nullable String seen) {

    /** More premises than any organisation has here; a longer list is a mistake. */
    private static final int MOST = 1_000;

    static Outcome<PushSetting.Request> read(String setting, Fields fields, List<String> chosen) {
        var value = fields.need("value", text -> TypedText.line(text, 50), "Enter the value.");
        var from = fields.optional(
                "from",
                text -> text.length() == 10 ? LondonTime.begins(text) : Optional.empty(),
                "Enter the day from which it holds, or leave it empty for at once.");
        var why = fields.need(
                "reason",
                text -> TypedText.line(text, 200).filter(line -> line.length() >= 3),
                "Say why, in 3 to 200 characters.");
        boolean locked = isSet(fields, "locked");
        boolean keepOwn = isSet(fields, "keepOwn");
        if (locked && keepOwn) {
            fields.refuse("keepOwn", "Choose one: what premises may not change replaces what they decided.");
        }
        boolean all = isSet(fields, "all");
        var premises = all ? List.<UUID>of() : identifiers(fields, chosen);
        var seen = Optional.ofNullable(fields.text("seen")).orElse("");
        return fields.finish(() -> new PushSetting.Request(
                setting,
                value.value(),
                from.value(),
                locked,
                new PushSetting.Reach(all, premises, keepOwn),
                why.value(),
                seen));
    }

    private static boolean isSet(Fields fields, String name) {
        return "true".equals(fields.text(name));
    }

    private static List<UUID> identifiers(Fields fields, List<String> chosen) {
        var known = new HashSet<UUID>();
        for (var each : chosen) {
            var id = TimeOrderedId.parse(each);
            if (id.isEmpty() || known.size() >= MOST) {
                fields.refuse("premises", "Choose premises of your organisation from the list.");
                return List.of();
            }
            known.add(id.get());
        }
        if (known.isEmpty()) {
            fields.refuse("premises", "Choose at least one premises, or all of them.");
        }
        return new ArrayList<>(known);
    }
}
