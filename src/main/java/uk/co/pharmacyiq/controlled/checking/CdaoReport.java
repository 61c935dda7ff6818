package uk.co.pharmacyiq.controlled.checking;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.Step;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.What;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.LondonTime;

/** What the controlled drugs accountable officer is told: plain text, ready to be sent or pasted. Of itself it names no patient. */
final class CdaoReport {

    private CdaoReport() {}

    static String of(String premises, Section section, Discrepancy found, Map<PersonId, String> people) {
        var lines = Stream.of(
                "Controlled drugs: discrepancy between register and stock",
                "",
                "Pharmacy: " + premises,
                "Drug: " + section.line().title(),
                "Kind: " + (found.isSerious() ? "serious" : "routine"),
                "Found: " + LondonTime.time(found.found().at())
                        + (found.found().check().isPresent()
                                ? " at a balance check by two persons"
                                : " at a supply that a pharmacist made although the register showed too little"),
                "Difference: " + signed(section, found) + " (counted less register), register at entry "
                        + found.found().entry(),
                "In charge: " + people.getOrDefault(found.owner(), "somebody"),
                "Reference: " + found.reported().map(Step::words).orElse("none yet"),
                "",
                "Looked at:");
        var looked = Stream.of(Place.values())
                .map(place -> "- " + place.title() + ": "
                        + found.lookedAt(place)
                                .map(step -> step.words() + " (" + people.getOrDefault(step.by(), "somebody") + ", "
                                        + LondonTime.time(step.at()) + ")")
                                .orElse("not yet"));
        var notes = found.steps().stream()
                .filter(step -> step.what() == What.NOTED || step.what() == What.SEEN_AGAIN)
                .map(step -> "- " + LondonTime.time(step.at()) + ": " + step.words());
        var ending = found.closed().stream()
                .flatMap(step -> Stream.of(
                        "",
                        "Closed: " + LondonTime.time(step.at()) + ", "
                                + Discrepancy.Ending.valueOf(step.detail()).title() + ". " + step.words()));
        return Stream.of(lines, looked, Stream.of("", "Notes:"), notes, ending)
                .flatMap(part -> part)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String signed(Section section, Discrepancy found) {
        var variance = found.found().variance();
        return (variance.signum() > 0 ? "+" : "") + section.amount(variance);
    }
}
