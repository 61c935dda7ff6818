package uk.co.pharmacyiq.medicines;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of the rule table: these words in the name of a virtual product, under these conditions and in this time, mean
 * this schedule.
 *
 * @param substance rules about the same substance rival each other: the one with most conditions wins
 * @param since the first day; {@link LocalDate#MIN} for always
 * @param until the first day no longer; {@link LocalDate#MAX} for ever
 */
record ScheduleRule(
        String id,
        String substance,
        List<Wording> wordings,
        List<Condition> conditions,
        ControlledSchedule schedule,
        LocalDate since,
        LocalDate until) {

    private static final Set<String> KINDS = Set.of("has", "form", "notForm", "unit", "tariff", "upTo");

    /** Whole words to look for; at the start of an ingredient where the rule says that something is not controlled. */
    record Wording(String words, Pattern pattern, boolean begins) {

        static Wording of(String text) {
            var begins = text.startsWith("^");
            var words = begins ? text.substring(1) : text;
            var before = begins ? "^" : "(?<![a-z0-9-])";
            var pattern = words.equals("*") ? "^" : before + Pattern.quote(words) + "(?![a-z0-9])";
            return new Wording(words, Pattern.compile(pattern), begins);
        }
    }

    /** Something that must also hold: {@code form:tablets|capsules}, {@code upTo:100mg}. */
    record Condition(String kind, List<String> alternatives, Optional<Strength> limit) {}

    static List<Condition> conditions(String text) {
        var conditions = new ArrayList<Condition>();
        for (var part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            int colon = part.indexOf(':');
            var kind = colon < 0 ? part : part.substring(0, colon);
            if (!KINDS.contains(kind)) {
                throw new IllegalArgumentException("unknown condition " + kind);
            }
            var value = part.substring(colon + 1);
            var limit = kind.equals("upTo") ? Strength.first(value) : Optional.<Strength>empty();
            if (kind.equals("upTo") && limit.isEmpty()) {
                throw new IllegalArgumentException("not a strength: " + value);
            }
            conditions.add(new Condition(kind, List.of(value.split("\\|", -1)), limit));
        }
        return conditions;
    }

    /** Whether the rule speaks of this ingredient of the product. */
    boolean matches(ScheduleRules.Product product, String ingredient) {
        return wordings.stream().anyMatch(wording -> matches(wording, product, ingredient));
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && day.isBefore(until);
    }

    private boolean matches(Wording wording, ScheduleRules.Product product, String ingredient) {
        var found = wording.pattern().matcher(ingredient);
        return found.find()
                && conditions.stream().allMatch(each -> holds(each, product, ingredient.substring(found.end())));
    }

    private static boolean holds(Condition condition, ScheduleRules.Product product, String after) {
        var words = condition.alternatives();
        return switch (condition.kind()) {
            case "has", "form" -> words.stream().anyMatch(word -> hasWords(product.name(), word));
            case "notForm" -> words.stream().noneMatch(word -> hasWords(product.name(), word));
            case "unit" -> !product.units().isEmpty() && words.containsAll(product.units());
            case "tariff" ->
                !product.tariffs().isEmpty()
                        && product.tariffs().stream()
                                .allMatch(tariff -> words.stream().anyMatch(tariff::contains));
            default ->
                Strength.first(after)
                        .filter(found -> found.atMost(condition.limit().orElseThrow()))
                        .isPresent();
        };
    }

    private static boolean hasWords(String name, String words) {
        return Wording.of(words).pattern().matcher(name).find();
    }

    /**
     * How much of a substance: in milligrams per dosage unit, or per millilitre of a liquid (a gram of a solid counts as one).
     *
     * @param liquid whether it is a concentration
     */
    record Strength(BigDecimal milligrams, boolean liquid) {

        private static final Pattern FORM = Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?) ?"
                + "(mg|g|gram|grams|kg|micrograms|microgram|mcg|nanograms|%)"
                + "(?:/([0-9]*(?:\\.[0-9]+)?) ?(ml|g|litre|l)(?![a-z]))?(?![a-z0-9.])");

        /** The first strength in the words that follow a substance: {@code "30mg tablets"}, {@code "10mg/5ml oral solution"}. */
        static Optional<Strength> first(String text) {
            var found = FORM.matcher(text.toLowerCase(Locale.ROOT));
            if (!found.find()) {
                return Optional.empty();
            }
            var amount = new BigDecimal(found.group(1).replace(",", ""));
            var unit = found.group(2);
            if (unit.equals("%")) {
                return Optional.of(new Strength(amount.multiply(BigDecimal.TEN), true));
            }
            var milligrams = amount.multiply(inMilligrams(unit));
            if (found.group(4) == null) {
                return Optional.of(new Strength(milligrams, false));
            }
            var per = found.group(3).isEmpty() ? BigDecimal.ONE : new BigDecimal(found.group(3));
            var millilitres = per.multiply(found.group(4).startsWith("l") ? BigDecimal.valueOf(1000) : BigDecimal.ONE);
            return millilitres.signum() == 0
                    ? Optional.empty()
                    : Optional.of(new Strength(milligrams.divide(millilitres, MathContext.DECIMAL64), true));
        }

        /** Whether it is known not to be more; amounts per unit and concentrations cannot be compared. */
        boolean atMost(Strength limit) {
            return liquid == limit.liquid && milligrams.compareTo(limit.milligrams) <= 0;
        }

        private static BigDecimal inMilligrams(String unit) {
            return switch (unit) {
                case "kg" -> new BigDecimal("1000000");
                case "g", "gram", "grams" -> new BigDecimal("1000");
                case "micrograms", "microgram", "mcg" -> new BigDecimal("0.001");
                case "nanograms" -> new BigDecimal("0.000001");
                default -> BigDecimal.ONE;
            };
        }
    }
}
