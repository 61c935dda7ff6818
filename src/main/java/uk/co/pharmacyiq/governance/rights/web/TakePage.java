package uk.co.pharmacyiq.governance.rights.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.rights.Means;
import uk.co.pharmacyiq.governance.rights.Relation;
import uk.co.pharmacyiq.governance.rights.RightsKind;
import uk.co.pharmacyiq.governance.rights.TakeRequest;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** The form in which anybody at the counter notes what somebody asks. */
record TakePage(String path, Fields typed, String received, String about, List<FieldError> errors) {

    static TakePage of(String premises, Fields typed, TakeRequest.Opened opened) {
        return new TakePage(
                "/premises/" + premises + "/rights",
                typed,
                opened.today().toString(),
                opened.about().orElse(""),
                List.of());
    }

    /** The same again, with what is wrong; whose record it is about is not looked up a second time. */
    static TakePage refused(String premises, Fields typed, Refusal reason) {
        return new TakePage(
                "/premises/" + premises + "/rights", typed, typed.shown("received"), "", FieldError.of(reason));
    }

    String shown(String field) {
        return typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    /** Whether it was begun from a record. */
    boolean aboutRecord() {
        return !shown("patient").isBlank();
    }

    List<Choice> kinds() {
        return Choices.of(Stream.of(RightsKind.values()), RightsKind::code, RightsKind::title, shown("kind"));
    }

    List<Choice> means() {
        return Choices.of(Stream.of(Means.values()), Means::code, Means::title, shown("means"));
    }

    List<Choice> relations() {
        return Choices.of(Stream.of(Relation.values()), Relation::code, Relation::title, shown("relation"));
    }

    List<Choice> electronic() {
        return List.of(
                new Choice("", "As they asked", shown("electronic").isEmpty()),
                new Choice("true", "Electronically", shown("electronic").equals("true")),
                new Choice("false", "On paper", shown("electronic").equals("false")));
    }
}
