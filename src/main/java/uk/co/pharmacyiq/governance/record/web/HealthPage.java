package uk.co.pharmacyiq.governance.record.web;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import uk.co.pharmacyiq.audit.state.Activity;
import uk.co.pharmacyiq.audit.state.SealState;
import uk.co.pharmacyiq.governance.record.ViewHealth;
import uk.co.pharmacyiq.governance.record.web.SealPanel.Fact;
import uk.co.pharmacyiq.site.Bar;
import uk.co.pharmacyiq.site.LondonTime;

/** How the record is kept. */
record HealthPage(ViewHealth.Health health, SealPanel seal) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    /** How many days the chart shows. */
    private static final int DAYS = 7;

    /** A place outside the database that holds checkpoints. */
    record HolderRow(String name, String kind, String state, String stateKind, String size, String kept, String told) {}

    /** A public key. */
    record KeyRow(String purpose, String vkey, String since) {}

    /** Something found wrong. */
    record FindingRow(String at, String kind, String entry) {}

    static HealthPage of(ViewHealth.Health health) {
        return new HealthPage(health, SealPanel.of(health.state(), health.size(), health.at()));
    }

    List<Fact> sealer() {
        var facts = new ArrayList<Fact>();
        health.state().sealer().ifPresent(sealer -> {
            facts.add(new Fact("State", sealer.state() + (sealer.told().isEmpty() ? "" : ": " + sealer.told())));
            facts.add(new Fact("Last heard of", LondonTime.seconds(sealer.tickedAt())));
            facts.add(new Fact("Last round took", millis(sealer.tick())));
            facts.add(new Fact("Behind by", millis(sealer.lag())));
            facts.add(new Fact(
                    "Sealed since it started", SealPanel.count(sealer.counts().sealed())));
            facts.add(new Fact(
                    "Numbers missing now", SealPanel.count(sealer.counts().openGaps())));
            facts.add(new Fact("Findings", SealPanel.count(sealer.counts().findings())));
            facts.add(new Fact(
                    "Last counted through",
                    sealer.reconciledAt().map(LondonTime::seconds).orElse("never")));
        });
        health.gaps()
                .forEach(gap -> facts.add(
                        new Fact("Missing numbers, " + gap.state().replace('-', ' '), SealPanel.count(gap.gaps()))));
        return facts;
    }

    List<HolderRow> holders() {
        return health.state().holders().stream().map(HealthPage::row).toList();
    }

    private static HolderRow row(SealState.Holder holder) {
        return new HolderRow(
                holder.name(),
                holder.kind().replace('-', ' '),
                switch (holder.state()) {
                    case "consistent" -> "Agrees";
                    case "unreachable" -> "Cannot be reached";
                    default -> "Does not agree";
                },
                switch (holder.state()) {
                    case "consistent" -> "ok";
                    case "unreachable" -> "soon";
                    default -> "expired";
                },
                SealPanel.count(holder.size()),
                holder.keptAt().map(LondonTime::seconds).orElse("never"),
                holder.told());
    }

    List<KeyRow> keys() {
        return health.keys().stream()
                .map(key -> new KeyRow(key.purpose(), key.vkey(), LondonTime.time(key.since())))
                .toList();
    }

    List<FindingRow> findings() {
        return health.findings().stream()
                .map(finding -> new FindingRow(
                        LondonTime.seconds(finding.foundAt()),
                        finding.kind().replace('-', ' '),
                        finding.event()
                                .map(Object::toString)
                                .orElse(finding.index().map(i -> "number " + i).orElse(""))))
                .toList();
    }

    /** Entries on each of the last days. */
    List<Bar> days() {
        var today = health.at().atZone(LondonTime.ZONE).toLocalDate();
        return IntStream.rangeClosed(1 - DAYS, 0)
                .mapToObj(today::plusDays)
                .map(day -> {
                    long entries = health.days().stream()
                            .filter(one -> one.day().equals(day))
                            .mapToLong(Activity.Day::entries)
                            .sum();
                    return new Bar(DAY.format(day), entries, SealPanel.count(entries), "plain");
                })
                .toList();
    }

    String growth() {
        long bytes = health.days().stream().mapToLong(Activity.Day::bytes).sum();
        long entries = health.days().stream().mapToLong(Activity.Day::entries).sum();
        return SealPanel.count(entries) + " entries in 14 days, "
                + SealPanel.count(Math.ceilDiv(bytes, 1024)) + " kB"
                + (entries == 0 ? "" : ", " + SealPanel.count(bytes / entries) + " bytes each");
    }

    private static String millis(Duration duration) {
        return SealPanel.count(duration.toMillis()) + " ms";
    }
}
