package uk.co.pharmacyiq.patients.export.web;

import java.util.List;
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

/** One list that left, or may leave. */
record ExportPage(
        ExportPages.Row row,
        boolean mayBeTaken,
        boolean out,
        boolean lost,
        String note,
        String typed,
        List<FieldError> errors) {

    static ExportPage of(
            ViewRemovals.Listing listing, PersonId reader, @Nullable Fields typed, @Nullable Refusal reason) {
        var removal = listing.removals().getFirst();
        return new ExportPage(
                ExportPages.Row.of(removal, listing),
                removal.mayBeTaken(listing.now()) && removal.askedBy().equals(reader),
                removal.isOut(),
                removal.end().filter(end -> end.ending() == Removal.Ending.LOST).isPresent(),
                removal.end()
                        .map(end -> end.note() + " (" + ExportPages.Row.name(end.by(), listing.people()) + ", "
                                + LondonTime.time(end.at()) + ")")
                        .orElse(""),
                typed == null ? "" : typed.shown("note"),
                reason == null ? List.of() : FieldError.of(reason));
    }

    List<Choice> endings() {
        return Stream.of(Removal.Ending.values())
                .map(each -> new Choice(each.code(), each.title(), false))
                .toList();
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
