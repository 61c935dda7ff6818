package uk.co.pharmacyiq.bench.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What rounds in turn measured, by name; told as medians and as ratios within the same round. */
final class Ratios {

    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    void add(String name, double value) {
        rounds.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    /** Prints a line for each name: the median, and the ratio to the first name's value of the same round. */
    void print(String unit) {
        var first = rounds.keySet().iterator().next();
        System.out.printf(
                Locale.ROOT, "%-44s %12s  %-24s %s%n", "", unit, "quartiles", "ratio to " + first + " (quartiles)");
        rounds.forEach((name, values) -> System.out.printf(
                Locale.ROOT,
                "%-44s %12.0f  %-24s %s%n",
                name,
                quantile(values, 0.5),
                String.format(Locale.ROOT, "%.0f to %.0f", quantile(values, 0.25), quantile(values, 0.75)),
                text(ratios(name, first))));
    }

    /** The ratio of one to another in the same rounds, as text: median and quartiles. */
    String ratio(String name, String base) {
        return text(ratios(name, base));
    }

    double median(String name) {
        return quantile(rounds.getOrDefault(name, List.of()), 0.5);
    }

    private List<Double> ratios(String name, String base) {
        var mine = rounds.getOrDefault(name, List.of());
        var theirs = rounds.getOrDefault(base, List.of());
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            ratios.add(mine.get(i) / theirs.get(i));
        }
        return ratios;
    }

    private static String text(List<Double> ratios) {
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f, %d rounds)",
                quantile(ratios, 0.5),
                quantile(ratios, 0.25),
                quantile(ratios, 0.75),
                ratios.size());
    }

    static double quantile(List<Double> values, double part) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        var sorted = values.stream().sorted().toList();
        double place = part * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
