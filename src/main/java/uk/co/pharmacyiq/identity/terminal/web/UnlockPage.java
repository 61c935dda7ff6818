package uk.co.pharmacyiq.identity.terminal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.terminal.UnlockTerminal.Person;
import uk.co.pharmacyiq.site.FieldError;

/** A locked terminal: whose sessions wait, and what was wrong with the try before. */
record UnlockPage(String terminal, List<Person> people, String chosen, List<FieldError> errors) {

    /** Those who can come back by PIN. */
    List<Person> withPin() {
        return people.stream().filter(Person::pin).toList();
    }

    /** Those who must sign in in full, since they have no PIN. */
    List<Person> without() {
        return people.stream().filter(person -> !person.pin()).toList();
    }

    boolean isChosen(Person person) {
        return withPin().size() == 1 || person.session().toString().equals(chosen);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
