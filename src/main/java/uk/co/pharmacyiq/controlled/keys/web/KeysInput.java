package uk.co.pharmacyiq.controlled.keys.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.keys.KeyStep.Kind;
import uk.co.pharmacyiq.controlled.keys.MoveKeys;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** Reads what is sent about the keys, from forms and from JSON alike. */
final class KeysInput {

    private KeysInput() {}

    /** A step of the keys. */
    record KeyStepBody(
            @Nullable String step,
            @Nullable String to,
            @Nullable String procedure) {}

    static Outcome<MoveKeys.Request> step(Fields fields, PremisesId premises) {
        var kind = fields.need(
                "step",
                text -> Stream.of(Kind.values())
                        .filter(each -> each.name().equals(text))
                        .findFirst(),
                "Choose what happens: TAKEN, OFFERED, ACCEPTED or RETURNED.");
        var to = fields.optional(
                "to", text -> TimeOrderedId.parse(text).map(PersonId::new), "Choose who takes them over.");
        var procedure = fields.optional("procedure", text -> TypedText.line(text, 200), "Use at most 200 characters.");
        return fields.finish(() -> new MoveKeys.Request(premises, kind.value(), to.value(), procedure.value()));
    }
}
