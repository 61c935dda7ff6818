package uk.co.pharmacyiq.governance.rights.web;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.rights.CorrectEntry;
import uk.co.pharmacyiq.governance.rights.RightsRefusal;
import uk.co.pharmacyiq.governance.rights.ViewRequests;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactField;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** What stands in the record of whoever asked for a correction. */
record EntriesPage(String back, List<Row> rows) {

    /** One entry. */
    record Row(String href, String kind, String words, boolean opinion) {}

    static EntriesPage of(ViewRequests.Shown shown) {
        var back = requestPath(shown);
        return new EntriesPage(
                back,
                shown.record().stream()
                        .flatMap(record -> record.entries().stream())
                        .filter(entry -> entry.isCurrent() && entry.kind() != FactKind.DISAGREEMENT)
                        .map(entry -> new Row(
                                back + "/entries/" + entry.id(),
                                entry.kind().title(),
                                entry.fact().words(),
                                CorrectEntry.isOpinion(entry)))
                        .toList());
    }

    private static String requestPath(ViewRequests.Shown shown) {
        return "/premises/" + shown.request().where().premises() + "/rights/"
                + shown.request().id();
    }

    /** One entry, with the form that puts it right or says that they disagree. */
    record One(String back, Entry entry, @Nullable Fields typed, List<FieldError> errors) {

        static Outcome<One> of(ViewRequests.Shown shown, UUID entry, @Nullable Fields typed, @Nullable Refusal reason) {
            return shown.record().stream()
                    .flatMap(record -> record.entries().stream())
                    .filter(each -> each.id().equals(entry))
                    .findFirst()
                    .<Outcome<One>>map(each -> done(new One(
                            requestPath(shown), each, typed, reason == null ? List.of() : FieldError.of(reason))))
                    .orElseGet(() -> refused(RightsRefusal.ENTRY_UNKNOWN));
        }

        boolean opinion() {
            return CorrectEntry.isOpinion(entry);
        }

        String path() {
            return back + "/entries/" + entry.id();
        }

        List<FactField> fields() {
            return entry.kind().fields();
        }

        String value(FactField field) {
            return typed == null ? entry.fact().get(field.name()).orElse("") : typed.shown(field.name());
        }

        String text() {
            return typed == null ? "" : typed.shown("text");
        }

        List<Choice> choices(FactField field) {
            return Choices.of(field.choices().stream(), Choice::value, Choice::label, value(field));
        }

        @Nullable
        String error(String field) {
            return FieldError.of(errors, field);
        }
    }
}
