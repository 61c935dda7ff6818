package uk.co.pharmacyiq.controlled.destroying.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.destroying.AddWitness;
import uk.co.pharmacyiq.controlled.destroying.ViewDestruction;
import uk.co.pharmacyiq.controlled.destroying.Witness;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.desk.Here;

/** The witnesses of premises or the waste exemption, with the form that records one. */
record WitnessesPage(Here here, ViewDestruction.Listing listing, Fields typed, List<FieldError> errors) {

    boolean mayArrange() {
        return here.may(AddWitness.PERMISSION);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    String state(Witness witness) {
        if (witness.until().isBefore(here.today())) {
            return "Ended";
        }
        return witness.from().isAfter(here.today()) ? "Not yet" : "Holds today";
    }

    String kind(Witness witness) {
        return state(witness).equals("Holds today") ? "ok" : "neutral";
    }

    List<Choice> bases() {
        var chosen = typed.shown("basis").isEmpty() ? Witness.Basis.CDAO_LICENCE.name() : typed.shown("basis");
        return Stream.of(Witness.Basis.values())
                .map(basis ->
                        new Choice(basis.name(), basis.title(), basis.name().equals(chosen)))
                .toList();
    }

    List<Choice> people() {
        var chosen = typed.shown("person");
        return Stream.concat(
                        Stream.of(new Choice("", "Nobody who works here", chosen.isEmpty())),
                        listing.people().entrySet().stream()
                                .sorted(Comparator.comparing(person -> person.getValue()))
                                .map(person -> new Choice(
                                        person.getKey().toString(),
                                        person.getValue(),
                                        person.getKey().toString().equals(chosen))))
                .toList();
    }
}
