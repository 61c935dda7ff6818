package uk.co.pharmacyiq.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import uk.co.pharmacyiq.governance.privacy.detection.PrivacyFigures;
import uk.co.pharmacyiq.governance.privacy.detection.PrivacyFigures.Found;
import uk.co.pharmacyiq.governance.privacy.detection.PrivacyFigures.Tally;
import uk.co.pharmacyiq.governance.privacy.detection.PrivacyRule;

/**
 * Makes up years of honest work of a team of twelve with planted misconduct, lets the detection judge them, and prints what it
 * finds, what a reviewer is asked in vain, and how much explains itself. Takes the number of years and the first seed; ten from seed
 * 1001 on where none is given, which are years that the rules were not tuned on.
 */
public final class PrivacyBench {

    private PrivacyBench() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int years = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        var all = new ArrayList<PrivacyFigures>();
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_001;
        for (long seed = first; seed < first + years; seed++) {
            var figures = PrivacyFigures.of(seed);
            all.add(figures);
            out.printf(
                    Locale.UK,
                    "seed %d: %,d looks, %,d visits, %.1f %% borne out; asked %d, planted among them %d; %.2f a week for ten%n",
                    seed,
                    figures.looks,
                    figures.visits,
                    100.0 * figures.borneOut / figures.visits,
                    figures.asked.all,
                    figures.asked.planted,
                    figures.aWeekForTen());
        }
        kinds(out, all);
        rules(out, all);
        out.printf(
                Locale.UK,
                "all: recall of all cases but strangers %s, of patients looked at %s; precision %s; suspicious visits that "
                        + "explain themselves %s; all visits borne out %s; questions a week for ten of the team %.2f, most in a year %.2f%n",
                share(all, each -> each.promised.found, each -> each.promised.cases),
                share(all, each -> each.promised.patientsFound, each -> each.promised.patients),
                share(all, each -> each.asked.planted, each -> each.asked.all),
                share(all, each -> each.suspiciousExplained, each -> each.suspicious),
                share(all, each -> each.borneOut, each -> each.visits),
                all.stream().mapToDouble(PrivacyFigures::aWeekForTen).average().orElse(0),
                all.stream().mapToDouble(PrivacyFigures::aWeekForTen).max().orElse(0));
    }

    private static void kinds(PrintStream out, List<PrivacyFigures> all) {
        out.println("| planted | cases | found | patients looked at | of them asked about |");
        all.getFirst().kinds.keySet().stream().sorted().forEach(kind -> {
            Function<PrivacyFigures, Found> found = each -> each.kinds.getOrDefault(kind, new Found());
            out.printf(
                    Locale.UK,
                    "| %s | %.0f | %s | %.0f | %s |%n",
                    kind,
                    sum(all, each -> found.apply(each).cases),
                    share(all, each -> found.apply(each).found, each -> found.apply(each).cases),
                    sum(all, each -> found.apply(each).patients),
                    share(all, each -> found.apply(each).patientsFound, each -> found.apply(each).patients));
        });
    }

    private static void rules(PrintStream out, List<PrivacyFigures> all) {
        out.println(
                "| rule | weight | questions with it | planted among them | precision | share of all planted questions |");
        for (var rule : PrivacyRule.values()) {
            Function<PrivacyFigures, Tally> tally = each -> each.rules.getOrDefault(rule, new Tally());
            out.printf(
                    Locale.UK,
                    "| %s | %d | %.0f | %.0f | %s | %s |%n",
                    rule.title(),
                    rule.weight(),
                    sum(all, each -> tally.apply(each).all),
                    sum(all, each -> tally.apply(each).planted),
                    share(all, each -> tally.apply(each).planted, each -> tally.apply(each).all),
                    share(all, each -> tally.apply(each).planted, each -> each.asked.planted));
        }
    }

    private static double sum(List<PrivacyFigures> all, ToDoubleFunction<PrivacyFigures> what) {
        return all.stream().mapToDouble(what).sum();
    }

    private static String share(
            List<PrivacyFigures> all, ToDoubleFunction<PrivacyFigures> part, ToDoubleFunction<PrivacyFigures> whole) {
        double of = sum(all, whole);
        return of == 0 ? "-" : String.format(Locale.UK, "%.0f %%", 100 * sum(all, part) / of);
    }
}
