package uk.co.pharmacyiq.access.web;

import java.util.List;
import java.util.stream.Stream;
import uk.co.pharmacyiq.access.elevation.Elevation;
import uk.co.pharmacyiq.access.elevation.ReviewElevations;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.LondonTime;

/** Every use of break-glass, with the form that reviews one. */
record UsesPage(ReviewElevations.Uses uses, PersonId self, String tried, List<FieldError> errors) {

    String who(PersonId person) {
        return uses.people().getOrDefault(person, "Somebody");
    }

    String where(Elevation use) {
        return uses.premises().getOrDefault(use.premises(), "Premises unknown");
    }

    String when(Elevation use) {
        var end = use.endedAt().orElse(use.until());
        return LondonTime.time(use.startedAt()) + " to " + LondonTime.time(end).replaceAll(".*, ", "");
    }

    String at(Elevation.Review review) {
        return LondonTime.time(review.at());
    }

    boolean canReview(Elevation use) {
        return use.review().isEmpty() && !use.person().equals(self);
    }

    List<FieldError> errorsOf(Elevation use) {
        return use.id().toString().equals(tried) ? errors : List.of();
    }

    static List<Choice> outcomes() {
        return Stream.of(Elevation.Outcome.values())
                .map(outcome -> new Choice(outcome.code(), outcome.title(), false))
                .toList();
    }
}
