package uk.co.pharmacyiq.inventory.opening.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** The form for what was counted; nothing typed is lost. */
record OpeningPage(PremisesId premises, Fields typed, List<FieldError> errors) {

    private static final int LINES = 6;

    List<String> lines() {
        return IntStream.range(0, LINES)
                .mapToObj(line -> "lines[" + line + "].")
                .toList();
    }

    String back() {
        return "/premises/" + premises + "/controlled";
    }

    String shown(String field) {
        return typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
