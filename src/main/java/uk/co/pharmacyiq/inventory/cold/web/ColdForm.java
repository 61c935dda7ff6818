package uk.co.pharmacyiq.inventory.cold.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/**
 * What was typed into one of the forms of a page, and what is wrong with it.
 *
 * @param about the fridge, lot or reading whose form it was; empty for the one form that adds a fridge
 */
record ColdForm(String about, @Nullable Fields typed, List<FieldError> errors) {

    private static final Set<String> SHOWN = Set.of(
            "current",
            "lowest",
            "highest",
            "place",
            "name",
            "make",
            "serial",
            "calibratedOn",
            "text",
            "note",
            "why",
            "decision");

    static ColdForm none() {
        return new ColdForm("", null, List.of());
    }

    static ColdForm refused(String about, Fields typed, Refusal reason) {
        return new ColdForm(
                about,
                typed,
                FieldError.of(reason).stream()
                        .map(each -> SHOWN.contains(each.field())
                                ? new FieldError(id(about, each.field()), each.message())
                                : new FieldError("", each.message()))
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
