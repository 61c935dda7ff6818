package uk.co.pharmacyiq.governance.record.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.record.EraseSealedDetails.Basis;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** The form by which the details of one person are erased from the record. */
record ErasurePage(String entryHref, Fields typed, List<FieldError> errors) {

    static Optional<Basis> basis(String text) {
        return Stream.of(Basis.values())
                .filter(basis -> code(basis).equals(text))
                .findFirst();
    }

    private static String code(Basis basis) {
        return basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String shown(String field) {
        return typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Choice> bases() {
        var chosen = shown("basis");
        return Stream.concat(
                        Stream.of(new Choice("", "Choose one", chosen.isEmpty())),
                        Stream.of(Basis.values())
                                .map(basis -> new Choice(
                                        code(basis), basis.title(), code(basis).equals(chosen))))
                .toList();
    }
}
