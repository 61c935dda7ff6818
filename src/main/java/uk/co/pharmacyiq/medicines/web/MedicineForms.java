package uk.co.pharmacyiq.medicines.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.medicines.DecideSchedule;
import uk.co.pharmacyiq.medicines.FindMedicines;
import uk.co.pharmacyiq.medicines.ListScheduleReviews;
import uk.co.pharmacyiq.site.Fields;

/** Reads what was typed or sent about medicines. */
final class MedicineForms {

    private static final String PAGE_SIZE = "Ask for 1 to 100 at a time.";
    private static final String PAGE_START = "Give the code of the last one of the page before.";

    private MedicineForms() {}

    /** A decision as it is sent. */
    record Decision(
            @Nullable String product,
            @Nullable String schedule,
            @Nullable String safeCustody,
            @Nullable String since,
            @Nullable String reason) {}

    static Outcome<FindMedicines.Request> find(Fields fields) {
        var query = fields.need(
                "q",
                text -> TypedText.line(text, 200),
                "Type part of the name, the code or the barcode, at most 200 characters.");
        var schedule = fields.optional("schedule", Level::parse, "Choose a schedule from the list.");
        var gone = fields.optional("discontinued", MedicineForms::yes, "Say true or leave it out.");
        var after = fields.optional("after", DmdCode::parse, PAGE_START);
        var limit = fields.optional("limit", MedicineForms::pageSize, PAGE_SIZE);
        return fields.finish(() -> new FindMedicines.Request(
                query.value(),
                schedule.value(),
                gone.value().orElse(false),
                after.value(),
                limit.value().orElse(25)));
    }

    static Outcome<ListScheduleReviews.Request> reviews(Fields fields) {
        var words = fields.optional("q", text -> TypedText.line(text, 100), "Type at most 100 characters.");
        var after = fields.optional("after", DmdCode::parse, PAGE_START);
        var limit = fields.optional("limit", MedicineForms::pageSize, PAGE_SIZE);
        return fields.finish(() -> new ListScheduleReviews.Request(
                words.value().orElse(""), after.value(), limit.value().orElse(25)));
    }

    static Outcome<DecideSchedule.Request> decide(Fields fields) {
        var product = fields.need("product", DmdCode::parse, "Choose the product from the list.");
        var level = fields.need(
                "schedule",
                text -> Level.parse(text).filter(known -> known != Level.NEEDS_REVIEW),
                "Choose the schedule, or not controlled.");
        var custody = fields.optional("safeCustody", MedicineForms::yes, "Say true or leave it out.");
        var since = fields.need("since", MedicineForms::day, "Enter the first day it holds, for example 2026-11-30.");
        var reason = fields.need(
                "reason",
                text -> TypedText.line(text, 500).filter(line -> !line.isEmpty()),
                "Enter the reason for the decision, at most 500 characters.");
        return fields.finish(() -> new DecideSchedule.Request(
                product.value(), level.value(), custody.value().orElse(false), since.value(), reason.value()));
    }

    private static Optional<Boolean> yes(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> pageSize(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(text)).filter(size -> size >= 1 && size <= FindMedicines.MOST)
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
