package uk.co.pharmacyiq.inventory.cold.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.inventory.cold.DecideLot;
import uk.co.pharmacyiq.inventory.cold.Excursion;
import uk.co.pharmacyiq.inventory.cold.Reading;
import uk.co.pharmacyiq.inventory.cold.TakeReadings;
import uk.co.pharmacyiq.inventory.cold.ViewFridges;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** One fridge with its readings. */
record FridgePage(Here here, ViewFridges.View view, ColdForm form) {

    private static final int SHOWN = 60;

    /** A reading as a line. */
    record Line(
            String id,
            String when,
            String current,
            String lowest,
            String highest,
            boolean out,
            String how,
            List<String> notes) {}

    /** A time out of range. */
    record Out(String began, String length, String mean, boolean over, List<Excursion.Held> lots) {}

    String name() {
        return view.state().fridge().name();
    }

    String plate() {
        var fridge = view.state().fridge();
        var plate = fridge.plate();
        return Stream.of(
                        plate.make(),
                        plate.serial().isEmpty() ? "" : "serial number " + plate.serial(),
                        fridge.calibratedOn()
                                .map(day -> "thermometer checked on " + day)
                                .orElse("thermometer check not noted"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    FridgesPage.Word tag() {
        return FridgesPage.tag(view.state());
    }

    List<LocalDate> missed() {
        return view.state().missed();
    }

    String range() {
        return view.range().low() + " to " + view.range().high() + " °C";
    }

    ReadingChart chart() {
        return ReadingChart.of(view.readings(), view.range(), view.now());
    }

    /** The latest first. */
    List<Line> lines() {
        return view.readings().reversed().stream().limit(SHOWN).map(this::line).toList();
    }

    private Line line(Reading reading) {
        return new Line(
                reading.id().toString(),
                LondonTime.time(reading.takenAt()),
                reading.degrees().current().toString(),
                reading.degrees().lowest().map(Object::toString).orElse(""),
                reading.degrees().highest().map(Object::toString).orElse(""),
                reading.isOut(),
                reading.entry().source().title() + ", " + name(reading.entry().by()),
                reading.notes().stream()
                        .map(note -> note.text() + " (" + name(note.by()) + ", " + LondonTime.time(note.at()) + ")")
                        .toList());
    }

    private String name(PersonId person) {
        return view.people().getOrDefault(person, "somebody");
    }

    List<Out> excursions() {
        return view.state().excursions().stream().map(this::out).toList();
    }

    private Out out(Excursion each) {
        var ended = each.endedAt(view.readings()).isPresent();
        var length = each.length(view.readings(), view.now());
        return new Out(
                LondonTime.time(each.beganAt()),
                length(length) + (ended ? "" : " so far"),
                each.kineticMean(view.readings())
                        .map(degrees -> degrees + " °C")
                        .orElse("not known any more"),
                ended,
                each.lots());
    }

    static String length(Duration time) {
        return String.format(Locale.UK, "%d h %02d min", time.toHours(), time.toMinutesPart());
    }

    String decided(Excursion.Decided decided) {
        return decided.decision().title() + ", " + name(decided.by()) + ", " + LondonTime.time(decided.at()) + ": "
                + decided.why();
    }

    String path() {
        return here.path(view.state().fridge().id().toString());
    }

    String id() {
        return view.state().fridge().id().toString();
    }

    String list() {
        return here.path("");
    }

    String waste() {
        return "/premises/" + here.premises() + "/stock?state=quarantine";
    }

    boolean mayRead() {
        return here.may(TakeReadings.PERMISSION);
    }

    boolean mayDecide() {
        return here.may(DecideLot.PERMISSION);
    }
}
