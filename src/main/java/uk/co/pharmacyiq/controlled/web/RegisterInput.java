package uk.co.pharmacyiq.controlled.web;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.CorrectRegister;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.RequestNotes;

/** Reads what is asked of the register, from addresses, forms and JSON alike. */
final class RegisterInput {

    private RegisterInput() {}

    /** What was wrong with an entry; {@code quantity} only where it was, as it should have been. */
    record FootnoteBody(@Nullable String reason, @Nullable BigDecimal quantity) {}

    /** An entry by where it stands. */
    record Where(PremisesId premises, SectionId section, long number) {}

    static PremisesId premises(String path) {
        return RequestNotes.premises(path);
    }

    static SectionId section(String path) {
        return new SectionId(RequestNotes.id(path));
    }

    /** A number as it stands in an address; what is none is the number of no entry. */
    static long number(String path) {
        return path.matches("[0-9]{1,15}") ? Long.parseLong(path) : 0;
    }

    static OptionalLong before(String typed) {
        return typed.isEmpty() ? OptionalLong.empty() : OptionalLong.of(number(typed));
    }

    static Outcome<CorrectRegister.Request> correction(Fields fields, Where where) {
        var reason = fields.need(
                "reason",
                text -> TypedText.line(text, 1_000),
                "Say what was wrong and how the entry should read, in at most 1,000 characters of plain text.");
        var quantity = fields.optional(
                "quantity",
                Quantity::parse,
                "Enter the quantity as it should have been, in single units such as tablets or ml, or leave it empty.");
        return fields.finish(() -> new CorrectRegister.Request(
                where.premises(),
                where.section(),
                where.number(),
                reason.value(),
                quantity.value().map(Quantity::value)));
    }
}
