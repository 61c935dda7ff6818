package uk.co.pharmacyiq.medicines;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;

/**
 * Our own versioned table of which medicines are controlled, for products of which dm+d does not say. About one substance
 * the rule with most conditions wins, because it knows the strength or the form; between substances the stricter wins. A
 * product is not controlled only where rules say so of each of its ingredients; where no rule speaks, it needs review.
 */
@Component
class ScheduleRules {

    private static final String TABLE = "/medicines/schedule-rules.csv";

    private final String version;
    private final Map<String, List<ScheduleRule>> byFirstWord = new HashMap<>();
    private final List<ScheduleRule> anyName = new ArrayList<>();

    ScheduleRules() {
        try (InputStream table = ScheduleRules.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("the rule table is missing: " + TABLE);
            }
            var rows = new CsvRows("schedule-rules.csv", table);
            version = rows.comment("version")
                    .orElseThrow(() -> new IllegalStateException("the rule table has no version"));
            rows.forEachRow((row, _) -> add(rule(row)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String version() {
        return version;
    }

    /** What is known of the product that the rules are asked about; the name in lower case. */
    record Product(String name, List<String> ingredients, Set<String> units, Set<String> tariffs) {

        static Product of(String name, Set<String> units, Set<String> tariffs) {
            var lower = name.toLowerCase(Locale.ROOT).replaceFirst("^generic ", "");
            return new Product(lower, List.of(lower.split(" [/+] ", -1)), units, tariffs);
        }
    }

    /** A stretch of days in which the rules say the same; {@code rule} names those that decided. */
    record Period(LocalDate since, LocalDate until, ControlledSchedule schedule, String rule) {}

    /** What the rules say, period by period; days that no period covers need review. */
    List<Period> periods(String name, Set<String> units, Set<String> tariffs) {
        var product = Product.of(name, units, tariffs);
        var found = new LinkedHashMap<String, Set<ScheduleRule>>();
        for (var ingredient : product.ingredients()) {
            found.put(ingredient, matching(product, ingredient));
        }
        var days = new TreeSet<LocalDate>(Set.of(LocalDate.MIN));
        found.values().stream()
                .flatMap(Collection::stream)
                .forEach(rule -> days.addAll(List.of(rule.since(), rule.until())));
        days.remove(LocalDate.MAX);
        var periods = new ArrayList<Period>();
        for (var day : days) {
            var next = days.higher(day);
            append(periods, decide(found.values(), day), day, next == null ? LocalDate.MAX : next);
        }
        return periods;
    }

    /** What the rules say of a day. */
    ControlledSchedule on(LocalDate day, String name, Set<String> units, Set<String> tariffs) {
        return periods(name, units, tariffs).stream()
                .filter(period -> !day.isBefore(period.since()) && day.isBefore(period.until()))
                .map(Period::schedule)
                .findFirst()
                .orElse(ControlledSchedule.NEEDS_REVIEW);
    }

    private static void append(List<Period> periods, Period decided, LocalDate since, LocalDate until) {
        if (decided.rule().isEmpty()) {
            return;
        }
        var last = periods.isEmpty() ? null : periods.getLast();
        if (last != null
                && last.until().equals(since)
                && last.schedule().equals(decided.schedule())
                && last.rule().equals(decided.rule())) {
            periods.removeLast();
            periods.add(new Period(last.since(), until, last.schedule(), last.rule()));
        } else {
            periods.add(new Period(since, until, decided.schedule(), decided.rule()));
        }
    }

    private static Period decide(Collection<Set<ScheduleRule>> byIngredient, LocalDate day) {
        var deciding = new ArrayList<ScheduleRule>();
        var covered = true;
        for (var rules : byIngredient) {
            var best = new HashMap<String, ScheduleRule>();
            rules.stream()
                    .filter(rule -> rule.holdsOn(day))
                    .forEach(rule -> best.merge(
                            rule.substance(),
                            rule,
                            (one, other) -> Stream.of(one, other)
                                    .max(comparingInt(each -> each.conditions().size()))
                                    .orElseThrow()));
            covered &= !best.isEmpty();
            deciding.addAll(best.values());
        }
        var schedule = deciding.stream()
                .map(ScheduleRule::schedule)
                .reduce(ControlledSchedule::stricter)
                .orElse(ControlledSchedule.NEEDS_REVIEW);
        if (schedule.level() == Level.NOT_CONTROLLED && !covered) {
            return new Period(day, day, ControlledSchedule.NEEDS_REVIEW, "");
        }
        var names = deciding.stream()
                .filter(rule -> rule.schedule().level() == schedule.level())
                .map(ScheduleRule::id)
                .sorted()
                .distinct()
                .toList();
        return new Period(day, day, schedule, String.join(" ", names));
    }

    private Set<ScheduleRule> matching(Product product, String ingredient) {
        var matching = new LinkedHashSet<ScheduleRule>();
        var words = new LinkedHashSet<>(List.of(ingredient.split("[^a-z0-9'-]+", -1)));
        Stream.concat(
                        words.stream().flatMap(word -> byFirstWord.getOrDefault(word, List.of()).stream()),
                        anyName.stream())
                .filter(rule -> rule.matches(product, ingredient))
                .forEach(matching::add);
        return matching;
    }

    private void add(ScheduleRule rule) {
        for (var wording : rule.wordings()) {
            if (wording.words().equals("*")) {
                anyName.add(rule);
            } else {
                var first = wording.words().split("[^a-z0-9'-]+", -1)[0];
                byFirstWord.computeIfAbsent(first, _ -> new ArrayList<>()).add(rule);
            }
        }
    }

    private static ScheduleRule rule(Map<String, String> row) {
        var level = Level.parse(row.getOrDefault("schedule", "")).orElseThrow();
        return new ScheduleRule(
                row.getOrDefault("rule", ""),
                row.getOrDefault("substance", ""),
                Stream.of(row.getOrDefault("words", "").split("\\|", -1))
                        .map(ScheduleRule.Wording::of)
                        .toList(),
                ScheduleRule.conditions(row.getOrDefault("condition", "")),
                new ControlledSchedule(
                        level, row.getOrDefault("safe_custody", "").equals("yes")),
                day(row.getOrDefault("from", ""), LocalDate.MIN),
                day(row.getOrDefault("until", ""), LocalDate.MAX));
    }

    private static LocalDate day(String text, LocalDate open) {
        return text.isEmpty() ? open : LocalDate.parse(text);
    }
}
