package uk.co.pharmacyiq.tenancy.instruction.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.instruction.Instruction;
import uk.co.pharmacyiq.tenancy.instruction.Instructions;

/** The log of instructions, and the form for another. */
record InstructionsPage(
        Instructions.View view, boolean mayWrite, @Nullable Fields typed, List<FieldError> errors) {

    /** One instruction. */
    record Row(
            String words,
            String givenBy,
            String givenOn,
            String by,
            boolean stands,
            String state,
            String end,
            String entry) {}

    String shown(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Row> rows() {
        return view.instructions().stream().map(this::row).toList();
    }

    private Row row(Instruction instruction) {
        var given = instruction.given();
        return new Row(
                given.words(),
                given.by(),
                LondonTime.date(given.on()),
                view.people().getOrDefault(instruction.recordedBy(), "somebody no longer known"),
                instruction.endedAt().isEmpty(),
                instruction.endedAt().map(at -> "Ended " + LondonTime.time(at)).orElse("Stands"),
                InstructionsController.PAGE + "/" + instruction.id() + "/end",
                "/record/" + instruction.event());
    }
}
