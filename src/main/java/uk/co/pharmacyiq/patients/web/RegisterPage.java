package uk.co.pharmacyiq.patients.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.NhsNumber;
import uk.co.pharmacyiq.patients.FindAlike;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.TypedDay;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/**
 * The form by which somebody becomes a patient, and whom it may be about already.
 *
 * @param like patients who are there already and are much like what was typed
 */
record RegisterPage(Here here, Fields typed, List<FieldError> errors, List<Like> like) {

    /** Somebody who is there already. */
    record Like(String href, String name, String born, String where, String nhsNumber, String why) {

        static Like of(Here here, FindAlike.Alike alike) {
            var record = alike.record();
            return new Like(
                    here.path(record.id(), ""),
                    record.displayName(),
                    record.born().map(TypedDay::shown).orElse("not known"),
                    record.has("restricted-address")
                            ? "Address restricted"
                            : record.of(FactKind.ADDRESS).stream()
                                    .findFirst()
                                    .map(entry -> (entry.fact().shown("line1") + " "
                                                    + entry.fact().shown("postcode"))
                                            .strip())
                                    .orElse(""),
                    record.nhsNumber().map(NhsNumber::formatted).orElse(""),
                    String.join(", ", alike.why()));
        }
    }

    static RegisterPage fresh(Here here, Fields typed) {
        return new RegisterPage(here, typed, List.of(), List.of());
    }

    /** What was typed; from the page on which they were looked for, too. */
    String shown(String box) {
        return typed.shown(box);
    }

    @Nullable
    String error(String box) {
        return FieldError.of(errors, box);
    }

    List<Choice> sexes() {
        var choices = FactKind.PERSONAL.field("sex").orElseThrow().choices().stream()
                .map(each -> new Choice(each.value(), each.label(), each.value().equals(shown("sex"))));
        return Stream.concat(Stream.of(new Choice("", "Choose", shown("sex").isEmpty())), choices)
                .toList();
    }

    /** What was typed, to be sent again unchanged once somebody says that it is none of these. */
    List<Hidden> hidden() {
        return RegisterForm.BOXES.stream()
                .map(box -> new Hidden(box.name(), shown(box.name())))
                .filter(each -> !each.value().isBlank())
                .toList();
    }

    /** A value that is carried on. */
    record Hidden(String name, String value) {}

    String typedName() {
        return (shown("given") + " " + shown("family")).strip();
    }

    String action() {
        return here.path("");
    }
}
