package uk.co.pharmacyiq.responsible.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.responsible.ViewAuthorisations;
import uk.co.pharmacyiq.responsible.authority.Authorisation;
import uk.co.pharmacyiq.responsible.authority.Basis;
import uk.co.pharmacyiq.responsible.authority.GrantAuthorisation;
import uk.co.pharmacyiq.responsible.authority.Operation;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** What pharmacists allow others to do while the responsible pharmacist is away, with the form that grants. */
record AuthorisationsPage(Here here, ViewAuthorisations.View view, Fields typed, List<FieldError> errors) {

    boolean mayGrant() {
        return here.may(GrantAuthorisation.PERMISSION);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    String name(PersonId person) {
        return view.names().getOrDefault(person, "");
    }

    String tasks(Authorisation one) {
        return one.grant().tasks().stream().map(Operation::title).sorted().collect(Collectors.joining(", "));
    }

    String until(Authorisation one) {
        return one.grant().to().map(Object::toString).orElse("withdrawn");
    }

    String state(Authorisation one) {
        return one.withdrawn()
                .map(withdrawn -> "Withdrawn " + LondonTime.time(withdrawn.at()) + " by " + name(withdrawn.by()))
                .orElse(one.holdsOn(here.today()) ? "Holds today" : "Does not hold today");
    }

    boolean open(Authorisation one) {
        return mayGrant() && one.withdrawn().isEmpty();
    }

    List<Choice> people() {
        var chosen = typed.shown("person");
        return Stream.concat(
                        Stream.of(new Choice("", "Choose", chosen.isEmpty())),
                        view.names().entrySet().stream()
                                .filter(person ->
                                        !person.getKey().equals(here.asking().id()))
                                .sorted(Comparator.comparing(person -> person.getValue()))
                                .map(person -> new Choice(
                                        person.getKey().toString(),
                                        person.getValue(),
                                        person.getKey().toString().equals(chosen))))
                .toList();
    }

    List<Choice> bases() {
        var chosen = typed.shown("basis").isEmpty() ? Basis.REGULATION_220B.code() : typed.shown("basis");
        return Stream.of(Basis.values())
                .map(basis ->
                        new Choice(basis.code(), words(basis), basis.code().equals(chosen)))
                .toList();
    }

    private static String words(Basis basis) {
        return switch (basis) {
            case REGULATION_220A ->
                "Regulation 220A, from 10 December 2026: a registered pharmacy technician prepares, dispenses and sells";
            case REGULATION_220B -> "Regulation 220B: somebody hands out what was checked and bagged";
        };
    }

    List<Operation> tasks() {
        return Stream.of(Basis.values())
                .flatMap(basis -> basis.tasks().stream())
                .sorted()
                .toList();
    }

    boolean ticked(Operation task) {
        return typed.text("task-" + task.name()) != null;
    }

    String from() {
        return typed.shown("from").isEmpty() ? here.today().toString() : typed.shown("from");
    }
}
