package uk.co.pharmacyiq.medicines.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** Products to review, and the form for one of them. */
record ReviewsPage(
        String q,
        MedicineAnswers.ReviewRows found,
        @Nullable Fields typed,
        List<FieldError> errors) {

    String shown(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Choice> products() {
        return found.items().stream()
                .map(each ->
                        new Choice(each.product(), each.name(), each.product().equals(shown("product"))))
                .toList();
    }

    List<Choice> levels() {
        return Arrays.stream(Level.values())
                .filter(level -> level != Level.NEEDS_REVIEW)
                .map(level ->
                        new Choice(level.name(), level.title(), level.name().equals(shown("schedule"))))
                .toList();
    }

    @Nullable
    String nextHref() {
        return found.next() == null
                ? null
                : "/medicines/reviews?q=" + URLEncoder.encode(q, UTF_8) + "&after=" + found.next();
    }
}
