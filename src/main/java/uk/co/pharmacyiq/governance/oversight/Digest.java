package uk.co.pharmacyiq.governance.oversight;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.co.pharmacyiq.governance.record.Entry;
import uk.co.pharmacyiq.governance.record.Told;

/**
 * Every administrative act of a week, newest first.
 *
 * @param whole false only where there were more than one digest can hold, and then the page says so
 * @param reading who marked it as read; empty until somebody did
 */
public record Digest(Week week, boolean over, List<Act> acts, boolean whole, Optional<Reading> reading) {

    public Digest {
        acts = List.copyOf(acts);
    }

    /** One act, who was behind it and of what kind it is. */
    public record Act(Told told, String who, ActKind kind) {

        static Act of(Told told) {
            return new Act(
                    told, who(told.entry()), ActKind.of(told.entry().what().action()));
        }

        private static String who(Entry entry) {
            return switch (entry.who().kind()) {
                case "person" -> entry.detail("name").orElse("Somebody whose name was erased");
                case "visitor" -> entry.detail("name").orElse("Somebody") + ", from outside";
                case "nobody" -> "Nobody signed in";
                default -> "The operator of the platform";
            };
        }
    }

    /** That it was read: by whom, when, and what they noted. */
    public record Reading(String by, Instant at, String note, UUID event) {}

    /** How many acts there were of something, by what came of them. */
    public record Count(String label, long done, long refused, long failed) {

        public long all() {
            return done + refused + failed;
        }
    }

    /** By kind, most first. */
    public List<Count> byKind() {
        return counts(act -> act.kind().title());
    }

    /** By who was behind them, most first. */
    public List<Count> byWho() {
        return counts(Act::who);
    }

    /** By day, Monday first, days without an act included. */
    public List<Count> byDay() {
        var days = acts.stream()
                .collect(
                        Collectors.groupingBy(act -> week.day(act.told().entry().taken())));
        return IntStream.range(0, 7)
                .mapToObj(day ->
                        count(week.monday().plusDays(day).getDayOfWeek().name(), days.getOrDefault(day, List.of())))
                .toList();
    }

    private List<Count> counts(Function<Act, String> by) {
        Map<String, List<Act>> groups =
                acts.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> count(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingLong(Count::all).reversed().thenComparing(Count::label))
                .toList();
    }

    private static Count count(String label, List<Act> acts) {
        return new Count(label, of(acts, "done"), of(acts, "refused"), of(acts, "failed"));
    }

    private static long of(List<Act> acts, String outcome) {
        return acts.stream()
                .filter(act -> act.told().entry().what().outcome().equals(outcome))
                .count();
    }
}
