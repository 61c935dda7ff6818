package uk.co.pharmacyiq.patients.export.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.export.Removal;
import uk.co.pharmacyiq.patients.export.ViewRemovals;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** Lists that left, as pages show them. */
final class ExportPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private ExportPages() {}

    /** Where the passphrase is shown. */
    record Passphrase(String back, String passphrase) {}

    /** A removal record. */
    record Row(
            String href,
            String what,
            String purpose,
            String recipient,
            String asker,
            String approver,
            String allowed,
            String due,
            String state,
            String kind,
            String counts) {

        static Row of(Removal removal, ViewRemovals.Listing listing) {
            var wish = removal.wish();
            return new Row(
                    ExportsController.PAGE + "/" + removal.id(),
                    wish.premises()
                                    .map(premises -> "Patients registered at "
                                            + listing.premises().getOrDefault(premises, "former premises"))
                                    .orElse("All patients")
                            + (wish.clinical() ? ", with clinical facts" : ", without clinical facts"),
                    wish.purpose().title() + ": " + wish.words(),
                    wish.recipient(),
                    name(removal.askedBy(), listing.people()),
                    name(removal.allowed().by(), listing.people()),
                    LondonTime.time(removal.allowed().at()),
                    DAY.format(wish.due()),
                    stateOf(removal, listing),
                    kindOf(removal, listing),
                    removal.taken().map(ExportPages::counts).orElse(""));
        }

        static String name(PersonId person, Map<PersonId, String> people) {
            return people.getOrDefault(person, "Somebody no longer known");
        }
    }

    private static String counts(Removal.Taken taken) {
        return taken.people() + (taken.people() == 1 ? " patient" : " patients")
                + (taken.complete() ? "" : " before it broke off") + ", taken "
                + LondonTime.time(taken.at()) + "; " + taken.leftOut() + " left out, "
                + taken.blanked() + " without address";
    }

    private static String stateOf(Removal removal, ViewRemovals.Listing listing) {
        if (removal.end().isPresent()) {
            return removal.end().get().ending().title();
        }
        if (removal.taken().isEmpty()) {
            return removal.mayBeTaken(listing.now()) ? "Agreed, not taken" : "Never taken";
        }
        return removal.isOverdue(listing.today()) ? "Overdue" : "Out";
    }

    private static String kindOf(Removal removal, ViewRemovals.Listing listing) {
        if (removal.end().isPresent()) {
            return removal.end().get().ending() == Removal.Ending.LOST ? "expired" : "ok";
        }
        return removal.isOverdue(listing.today()) ? "expired" : removal.isOut() ? "soon" : "neutral";
    }

    /** All of them, and the form that asks for another. */
    record Listing(
            List<Row> rows,
            long overdue,
            List<Choice> purposes,
            List<Choice> premises,
            @Nullable Fields typed,
            List<FieldError> errors) {

        static Listing of(ViewRemovals.Listing listing, @Nullable Fields typed, @Nullable Refusal reason) {
            return new Listing(
                    listing.removals().stream()
                            .map(removal -> Row.of(removal, listing))
                            .toList(),
                    listing.removals().stream()
                            .filter(removal -> removal.isOverdue(listing.today()))
                            .count(),
                    Stream.of(Removal.Purpose.values())
                            .map(each -> choice(each.code(), each.title(), typed, "purpose"))
                            .toList(),
                    premises(listing, typed),
                    typed,
                    reason == null ? List.of() : FieldError.of(reason));
        }

        private static List<Choice> premises(ViewRemovals.Listing listing, @Nullable Fields typed) {
            var choices = new ArrayList<Choice>();
            choices.add(new Choice("", "All premises", false));
            listing.premises().entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                    .forEach(each -> choices.add(choice(each.getKey().toString(), each.getValue(), typed, "premises")));
            return choices;
        }

        private static Choice choice(String value, String label, @Nullable Fields typed, String field) {
            return new Choice(value, label, typed != null && typed.shown(field).equals(value));
        }

        List<Choice> facts() {
            boolean clinical = shown("facts").equals("clinical");
            return List.of(
                    new Choice("demographic", "Without clinical facts", !clinical),
                    new Choice("clinical", "With allergies, conditions, medicines and notes", clinical));
        }

        String shown(String field) {
            return typed == null ? "" : typed.shown(field);
        }

        @Nullable
        String error(String field) {
            return FieldError.of(errors, field);
        }
    }
}
