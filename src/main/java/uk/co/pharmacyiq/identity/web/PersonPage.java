package uk.co.pharmacyiq.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.PersonSummary;
import uk.co.pharmacyiq.identity.PersonSummary.Registration;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** One person: registrations, what can be done about them, and the form for a new finding with what was typed. */
record PersonPage(PersonSummary person, @Nullable Fields typed, List<FieldError> errors) {

    String path() {
        return "/people/" + person.id();
    }

    String shown(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Choice> professions() {
        return List.of(Profession.values()).stream()
                .map(each -> new Choice(each.name(), each.title(), each.name().equals(shown("profession"))))
                .toList();
    }

    List<Choice> statuses() {
        return List.of(Registration.Status.values()).stream()
                .map(each -> new Choice(each.name(), each.title(), each.name().equals(shown("status"))))
                .toList();
    }
}
