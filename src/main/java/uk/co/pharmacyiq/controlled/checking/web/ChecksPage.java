package uk.co.pharmacyiq.controlled.checking.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck;
import uk.co.pharmacyiq.controlled.checking.CheckState;
import uk.co.pharmacyiq.controlled.checking.CountSections;
import uk.co.pharmacyiq.controlled.checking.ViewChecks;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** The sections of the register, each with a box for what this person counts; no balance stands on it. */
record ChecksPage(Here here, ViewChecks.Listing listing, CheckForm form) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    /** A word that stands out. */
    record Word(String text, String kind) {}

    /**
     * A section as a line.
     *
     * @param box the name its fields begin with
     * @param waiting what is said in place of a box; empty where this person may count
     * @param together what the person before entered, for somebody who counted with them; empty where nobody did
     */
    record Line(
            String box,
            String id,
            String href,
            String title,
            String unit,
            String last,
            List<Word> words,
            String waiting,
            String together,
            boolean first) {}

    List<Line> lines() {
        var states = listing.states();
        int next = IntStream.range(0, states.size())
                .filter(at -> states.get(at).needed() && waiting(states.get(at)).isEmpty())
                .findFirst()
                .orElse(-1);
        return IntStream.range(0, states.size())
                .mapToObj(at -> line(states.get(at), "lines[" + at + "].", at == next))
                .toList();
    }

    private Line line(CheckState state, String box, boolean first) {
        var section = state.section();
        return new Line(
                box,
                section.id().toString(),
                here.path("checks/sections/" + section.id()),
                section.line().title(),
                section.units(),
                state.last()
                        .map(each -> LondonTime.time(each.at()) + ", "
                                + each.verdict().title().toLowerCase(Locale.UK))
                        .orElse("Never checked"),
                words(state),
                waiting(state),
                state.underWay()
                        .filter(each -> waiting(state).isEmpty() && !each.isDisputed())
                        .map(each -> name(each.latest()) + " entered "
                                + section.amount(each.latest().quantity()))
                        .orElse(""),
                first);
    }

    private List<Word> words(CheckState state) {
        var due = state.isOverdue(listing.today())
                ? new Word("Not checked for " + state.days(listing.today()) + " days", "expired")
                : state.needed()
                        ? new Word("Due by " + day(state.dueOn()), "neutral")
                        : new Word("Holds nothing", "neutral");
        var counted = state.underWay()
                .map(each -> each.isDisputed()
                        ? new Word("Counts differ", "soon")
                        : new Word("Counted once, by " + name(each.latest()), "info"));
        var open = state.openCase() ? List.of(new Word("Discrepancy open", "expired")) : List.<Word>of();
        return Stream.of(List.of(due), counted.stream().toList(), open)
                .flatMap(List::stream)
                .toList();
    }

    /** Whoever counted last waits for somebody else. */
    private String waiting(CheckState state) {
        return state.underWay()
                .map(BalanceCheck::latest)
                .filter(count -> count.by().equals(here.asking().id()))
                .map(count -> "You counted " + state.section().amount(count.quantity()) + " at "
                        + LondonTime.time(count.at()) + ". A second person counts on their own session.")
                .orElse("");
    }

    private String name(BalanceCheck.Count count) {
        return listing.people().getOrDefault(count.by(), "somebody");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    long overdue() {
        return listing.states().stream()
                .filter(state -> state.isOverdue(listing.today()))
                .count();
    }

    boolean mayCount() {
        return here.may(CountSections.PERMISSION);
    }

    /** Whether a box stands on the page. */
    boolean counts() {
        return mayCount()
                && listing.states().stream().anyMatch(state -> waiting(state).isEmpty());
    }

    String path() {
        return here.path("checks");
    }

    String register() {
        return here.path("");
    }

    String cases() {
        return here.path("discrepancies");
    }
}
