package uk.co.pharmacyiq.controlled.checking.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.co.pharmacyiq.controlled.checking.CloseDiscrepancy;
import uk.co.pharmacyiq.controlled.checking.Discrepancy;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.Ending;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.Step;
import uk.co.pharmacyiq.controlled.checking.Discrepancy.What;
import uk.co.pharmacyiq.controlled.checking.HandleDiscrepancy;
import uk.co.pharmacyiq.controlled.checking.Place;
import uk.co.pharmacyiq.controlled.checking.ViewCases;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** One discrepancy: its clock, where to look, what was done, and the words for the accountable officer. */
record CasePage(Here here, ViewCases.View view, CheckForm form) {

    /** A place to look. */
    record Spot(String code, String title, String hint, String found) {}

    /** What somebody did. */
    record Line(String when, String who, String what, String words) {}

    Discrepancy found() {
        return view.row().discrepancy();
    }

    String title() {
        return view.row().section().line().title();
    }

    String difference() {
        return signed(view.row());
    }

    static String signed(ViewCases.Row row) {
        var variance = row.discrepancy().found().variance();
        return (variance.signum() > 0 ? "+" : "") + row.section().amount(variance);
    }

    String origin() {
        return found().found().check().isPresent()
                ? "Found at a balance check by two persons"
                : "A pharmacist supplied although the register showed too little";
    }

    String foundAt() {
        return LondonTime.time(found().found().at()) + ", after entry "
                + found().found().entry();
    }

    String owner() {
        return name(found().owner());
    }

    boolean mine() {
        return found().owner().equals(here.asking().id());
    }

    ChecksPage.Word tag() {
        return CaseClock.tag(found(), view.now());
    }

    /** By when, in words. */
    String clock() {
        return CaseClock.clock(found());
    }

    String reference() {
        return found().reported().map(Step::words).orElse("None yet");
    }

    List<Spot> spots() {
        return Stream.of(Place.values())
                .map(place -> new Spot(
                        place.name().toLowerCase(Locale.ROOT),
                        place.title(),
                        place.hint(),
                        found().lookedAt(place)
                                .map(step ->
                                        step.words() + " (" + name(step.by()) + ", " + LondonTime.time(step.at()) + ")")
                                .orElse("")))
                .toList();
    }

    List<Line> lines() {
        return found().steps().stream().map(this::line).toList();
    }

    private Line line(Step step) {
        var about = switch (step.what()) {
            case LOOKED -> ": " + Place.valueOf(step.detail()).title().toLowerCase(Locale.UK);
            case CLOSED -> ": " + Ending.valueOf(step.detail()).title().toLowerCase(Locale.UK);
            default -> "";
        };
        return new Line(LondonTime.time(step.at()), name(step.by()), step.what().title() + about, step.words());
    }

    private String name(PersonId person) {
        return view.people().getOrDefault(person, "somebody");
    }

    List<Choice> endings() {
        return Stream.of(Ending.values())
                .map(each -> new Choice(each.name(), each.title(), each.name().equals(form.shown("", "ending"))))
                .toList();
    }

    What otherKind() {
        return found().isSerious() ? What.ROUTINE : What.SERIOUS;
    }

    boolean mayHandle() {
        return found().isOpen() && here.may(HandleDiscrepancy.PERMISSION);
    }

    boolean mayClose() {
        return found().isOpen() && here.may(CloseDiscrepancy.PERMISSION);
    }

    String path() {
        return here.path("discrepancies/" + found().id());
    }

    String list() {
        return here.path("discrepancies");
    }

    String section() {
        return here.path("sections/" + view.row().section().id());
    }
}
