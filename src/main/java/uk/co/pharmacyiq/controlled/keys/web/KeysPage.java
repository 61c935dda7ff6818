package uk.co.pharmacyiq.controlled.keys.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.keys.KeyStep;
import uk.co.pharmacyiq.controlled.keys.MoveKeys;
import uk.co.pharmacyiq.controlled.keys.ViewKeys;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** Who holds the keys now, what this person can do about it, and every step before. */
record KeysPage(Here here, ViewKeys.Listing listing, Fields typed, List<FieldError> errors) {

    boolean mayAct() {
        return here.may(MoveKeys.PERMISSION);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    private Optional<KeyStep> last() {
        return listing.steps().stream().findFirst();
    }

    String now() {
        return last().filter(KeyStep::isHeld)
                .map(step -> step.details().name() + " holds the keys, since " + time(step)
                        + step.to()
                                .map(_ -> "; offered to " + step.details().toName() + ", who has not accepted yet")
                                .orElse(""))
                .orElse("The keys are in the safe.");
    }

    boolean inSafe() {
        return last().filter(KeyStep::isHeld).isEmpty();
    }

    boolean mine() {
        return last().filter(KeyStep::isHeld)
                .filter(step -> isMe(step.person()))
                .isPresent();
    }

    boolean offeredToMe() {
        return last().flatMap(KeyStep::to).filter(this::isMe).isPresent();
    }

    private boolean isMe(PersonId person) {
        return person.equals(here.asking().id());
    }

    List<Choice> people() {
        var chosen = typed.shown("to");
        return Stream.concat(
                        Stream.of(new Choice("", "Choose", chosen.isEmpty())),
                        listing.people().entrySet().stream()
                                .filter(person -> !isMe(person.getKey()))
                                .sorted(Comparator.comparing(person -> person.getValue()))
                                .map(person -> new Choice(
                                        person.getKey().toString(),
                                        person.getValue(),
                                        person.getKey().toString().equals(chosen))))
                .toList();
    }

    static String time(KeyStep step) {
        return LondonTime.time(step.at());
    }

    static String basis(KeyStep step) {
        if (!step.isHeld() || step.kind() == KeyStep.Kind.OFFERED) {
            return "";
        }
        return step.pharmacist() ? "Pharmacist" : "Procedure: " + step.details().procedure();
    }
}
