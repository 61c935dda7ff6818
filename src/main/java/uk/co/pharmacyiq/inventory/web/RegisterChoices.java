package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.stream.Stream;
import uk.co.pharmacyiq.controlled.Particulars.Collector;
import uk.co.pharmacyiq.site.Choice;

/** What can be chosen for an entry of the controlled-drugs register. */
final class RegisterChoices {

    private RegisterChoices() {}

    static List<Choice> collectors(String chosen) {
        return Stream.of(Collector.values())
                .map(each -> new Choice(each.name(), each.title(), each.name().equals(chosen)))
                .toList();
    }

    static List<Choice> answers(String chosen) {
        return List.of(new Choice("yes", "Yes", chosen.equals("yes")), new Choice("no", "No", chosen.equals("no")));
    }
}
