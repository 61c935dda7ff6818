package uk.co.pharmacyiq.tenancy.instruction.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.instruction.Instruction;

/** What somebody enters to write an instruction down. */
record InstructionForm(
        @Nullable String instruction,
        @Nullable String givenBy,
        @Nullable String givenOn) {

    static Outcome<Instruction.Given> read(Fields fields) {
        var words =
                fields.need("instruction", text -> line(text, 1000), "Enter what PharmacyIQ is to do, or not to do.");
        var by = fields.need("givenBy", text -> line(text, 100), "Enter who gave the instruction.");
        var on = fields.need("givenOn", LondonTime::day, "Enter the day it was given.");
        return fields.finish(() -> new Instruction.Given(words.value(), by.value(), on.value()));
    }

    private static Optional<String> line(String typed, int most) {
        return TypedText.line(typed, most).filter(text -> text.length() >= 2);
    }
}
