package uk.co.pharmacyiq.controlled.checking.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.checking.BalanceCheck;
import uk.co.pharmacyiq.controlled.checking.Drift;
import uk.co.pharmacyiq.controlled.checking.ViewChecks;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** The checks of one section, and for a liquid whether it drifts. */
record PastChecksPage(Here here, ViewChecks.View view) {

    /** A check as a line. */
    record Line(
            String when,
            String who,
            String counted,
            String expected,
            String variance,
            String fresh,
            String throughput,
            String verdict,
            String kind) {}

    /** A check on the drift chart. */
    record DriftLine(String when, String percent, String over, String under, boolean out) {}

    String title() {
        return view.section().line().title();
    }

    String unit() {
        return view.section().units();
    }

    List<Line> lines() {
        return view.checks().stream().map(this::line).toList();
    }

    private Line line(BalanceCheck check) {
        var result = check.result().orElseThrow();
        return new Line(
                LondonTime.time(result.at()),
                check.counts().stream().map(this::who).collect(Collectors.joining(", ")),
                Section.plain(result.counted()),
                Section.plain(result.books().balance()),
                signed(result.variance()),
                signed(result.fresh()),
                Section.plain(result.throughput()),
                result.verdict().title(),
                result.verdict().tag());
    }

    private String who(BalanceCheck.Count count) {
        var name = view.people().getOrDefault(count.by(), "somebody");
        return count.agreed() ? name + " agreed" : name + " " + Section.plain(count.quantity());
    }

    private static String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + Section.plain(amount);
    }

    boolean liquid() {
        return view.drift().isPresent();
    }

    Drift drift() {
        return view.drift().orElseThrow();
    }

    DriftChart chart() {
        return DriftChart.of(drift());
    }

    String state() {
        return drift().isOut() ? "Past the limit" : "Within the limit";
    }

    /** The latest first. */
    List<DriftLine> drifts() {
        return drift().points().reversed().stream()
                .map(point -> new DriftLine(
                        LondonTime.time(point.at()),
                        signed(point.percent()),
                        Section.plain(point.over()),
                        Section.plain(point.under()),
                        point.out()))
                .toList();
    }

    String sums() {
        return "Each check adds what it differed by, in per cent of what was supplied since the check before, beyond "
                + Section.plain(drift().allowance()) + " % that chance may explain; a sum past "
                + Section.plain(drift().limit()) + " % is chance no more: find out why.";
    }

    String list() {
        return here.path("checks");
    }

    String section() {
        return here.path("sections/" + view.section().id());
    }
}
