package uk.co.pharmacyiq.inventory.recall.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.recall.Alert;
import uk.co.pharmacyiq.inventory.recall.AlertClass;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** The form for a new alert: what was typed and what is wrong with it. */
record EntryPage(Here here, Fields typed, List<FieldError> errors, Instant now) {

    private static final Set<String> SHOWN =
            Set.of("reference", "alertClass", "level", "title", "issuedAt", "receivedAt", "dueAt", "lines", "text");

    static EntryPage fresh(Here here, Fields typed, Instant now) {
        return new EntryPage(here, typed, List.of(), now);
    }

    EntryPage refused(Refusal reason) {
        return new EntryPage(
                here,
                typed,
                FieldError.of(reason).stream()
                        .map(each -> SHOWN.contains(each.field()) ? each : new FieldError("", each.message()))
                        .distinct()
                        .toList(),
                now);
    }

    String path() {
        return here.path("");
    }

    String shown(String field) {
        return typed.shown(field);
    }

    /** When it came: now, unless somebody says otherwise. */
    String received() {
        return typed.text("receivedAt") == null ? LondonTime.typed(now) : typed.shown("receivedAt");
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Choice> classes() {
        var chosen = typed.shown("alertClass");
        return Stream.concat(
                        Stream.of(new Choice("", "Choose", chosen.isEmpty())),
                        Stream.of(AlertClass.values())
                                .map(each -> new Choice(
                                        each.code(), each.title(), each.code().equals(chosen))))
                .toList();
    }

    List<Choice> levels() {
        var chosen = typed.shown("level").isEmpty() ? Alert.Level.PHARMACY.code() : typed.shown("level");
        return Stream.of(Alert.Level.values())
                .map(each -> new Choice(each.code(), each.title(), each.code().equals(chosen)))
                .toList();
    }
}
