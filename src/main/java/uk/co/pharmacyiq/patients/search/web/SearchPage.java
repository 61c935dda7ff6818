package uk.co.pharmacyiq.patients.search.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.patients.search.web.SearchAnswers.Line;
import uk.co.pharmacyiq.site.FieldError;

/** What was typed, who was found, or why nobody was looked for. */
record SearchPage(
        PremisesId premises,
        String q,
        FindPatients.@Nullable Found found,
        Map<String, String> toRegister,
        List<FieldError> errors) {

    String path(String rest) {
        return "/premises/" + premises + "/patients" + rest;
    }

    @Nullable
    String error() {
        return FieldError.of(errors, "q");
    }

    List<Line> lines() {
        return found == null
                ? List.of()
                : IntStream.range(0, found.patients().size())
                        .mapToObj(i ->
                                new Line(found.from() + i + 1, found.patients().get(i)))
                        .toList();
    }

    int nextFrom() {
        return found == null ? 0 : found.from() + found.patients().size();
    }

    boolean isNobody() {
        return found != null && !found.tooMany() && found.patients().isEmpty();
    }

    String shown() {
        int last = nextFrom();
        return found == null || found.hits() <= FindPatients.PAGE
                ? last + (last == 1 ? " patient found" : " patients found")
                : (found.from() + 1) + " to " + last + " of " + found.hits() + " patients";
    }

    String addMore() {
        return SearchAnswers.addMore();
    }
}
