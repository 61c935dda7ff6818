package uk.co.pharmacyiq.controlled.checking.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/**
 * What was typed into one of the forms of a page, and what is wrong with it.
 *
 * @param about which of the page's forms it was
 */
record CheckForm(String about, @Nullable Fields typed, List<FieldError> errors) {

    private static final String BOX = "lines\\[[0-9]+\\]\\.(counted|agree)|words|ending|reason";

    static CheckForm none() {
        return new CheckForm("", null, List.of());
    }

    static CheckForm refused(String about, Fields typed, Refusal reason) {
        return new CheckForm(
                about,
                typed,
                FieldError.of(reason).stream()
                        .map(each -> new FieldError(
                                each.field().matches(BOX) ? id(about, each.field()) : "", each.message()))
                        .distinct()
                        .toList());
    }

    /** What was typed into a field of this form. */
    String shown(String of, String field) {
        return typed == null || !about.equals(of) ? "" : typed.shown(field);
    }

    @Nullable
    String error(String of, String field) {
        return about.equals(of) ? FieldError.of(errors, id(of, field)) : null;
    }

    /** The id a field has on the page, where several forms have fields of one name. */
    static String id(String of, String field) {
        return of.isEmpty() ? field : field + "-" + of;
    }
}
