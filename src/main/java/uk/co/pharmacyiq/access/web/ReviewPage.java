package uk.co.pharmacyiq.access.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import uk.co.pharmacyiq.access.Permissions;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.access.review.Review;
import uk.co.pharmacyiq.access.review.ReviewRoles;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.FieldError;

/** The quarter's review: every grant that holds, what of it was not used, and what was decided. */
record ReviewPage(ReviewRoles.Shown shown, PersonId self, List<FieldError> errors) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    Review review() {
        return shown.review();
    }

    List<Review.Item> items() {
        return review().items().stream()
                .sorted(Comparator.<Review.Item, Boolean>comparing(
                                item -> item.decided().isPresent())
                        .thenComparing(item -> who(item.grant().person()))
                        .thenComparing(item -> item.grant().role().title()))
                .toList();
    }

    String due() {
        return DAY.format(review().dueOn());
    }

    boolean overdue() {
        return review().overdue(shown.today());
    }

    String who(PersonId person) {
        return shown.people().getOrDefault(person, "Somebody");
    }

    String where(RoleGrant grant) {
        return grant.premises()
                .map(id -> shown.premises().getOrDefault(id, "Premises unknown"))
                .orElse("The whole organisation");
    }

    String days(RoleGrant grant) {
        return grant.days().last().map(last -> "until " + DAY.format(last)).orElse("");
    }

    boolean own(Review.Item item) {
        return item.grant().person().equals(self);
    }

    List<String> unused(Review.Item item) {
        return item.unused().stream()
                .filter(item.grant().role()::holds)
                .sorted()
                .map(Permissions::words)
                .toList();
    }

    LocalDate today() {
        return shown.today();
    }
}
