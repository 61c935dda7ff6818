package uk.co.pharmacyiq.inventory.counting;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.DmdCode;

/**
 * What is due to be counted at a place, most pressing first. By value: what holds the first four fifths of it is class A, up to
 * nineteen twentieths B, the rest C. What is known to go astray is counted one class more often. Values in, no database.
 */
public record CyclePlan(List<Due> lines) {

    public CyclePlan {
        lines = List.copyOf(lines);
    }

    /** How often a product is counted. */
    public enum Rank {
        A,
        B,
        C
    }

    /** Days between counts of each class. */
    public record Intervals(long a, long b, long c) {
        long of(Rank rank) {
            return switch (rank) {
                case A -> a;
                case B -> b;
                case C -> c;
            };
        }
    }

    /**
     * A product at a place.
     *
     * @param pence what it is worth at list prices; empty where no price is known
     * @param counted when it was last counted there
     * @param differed whether the books were corrected after a count in the last 180 days
     * @param controlled a controlled drug that is not in the register
     */
    public record Held(
            DmdCode product,
            String name,
            Optional<Long> pence,
            Optional<LocalDate> counted,
            boolean differed,
            boolean controlled) {}

    /**
     * A product with its class and when it is due.
     *
     * @param why the class and the day, explained with their figures
     */
    public record Due(Held held, Rank rank, LocalDate on, List<String> why) {
        public Due {
            why = List.copyOf(why);
        }

        public boolean dueOn(LocalDate day) {
            return !on.isAfter(day);
        }
    }

    static CyclePlan of(List<Held> held, LocalDate today, Intervals intervals) {
        long total = held.stream().mapToLong(one -> one.pence().orElse(0L)).sum();
        var byValue = held.stream()
                .sorted(comparing((Held one) -> one.pence().orElse(0L))
                        .reversed()
                        .thenComparing(Held::name))
                .toList();
        var due = new ArrayList<Due>();
        long before = 0;
        for (var one : byValue) {
            due.add(due(one, before, total, today, intervals));
            before += one.pence().orElse(0L);
        }
        due.sort(comparing(Due::on).thenComparing(Due::rank));
        return new CyclePlan(due);
    }

    private static Due due(Held held, long before, long total, LocalDate today, Intervals intervals) {
        var why = new ArrayList<String>();
        var byValue = byValue(held, before, total, why);
        var rank = raised(held, byValue, why);
        long days = intervals.of(rank);
        var on = held.counted().map(day -> day.plusDays(days)).orElse(today);
        why.add(held.counted()
                .map(day -> "Counted " + ChronoUnit.DAYS.between(day, today) + " days ago; class " + rank
                        + " is counted every " + days + " days.")
                .orElse("Never counted at this place."));
        return new Due(held, rank, on, why);
    }

    private static Rank byValue(Held held, long before, long total, List<String> why) {
        if (held.pence().isEmpty() || total == 0) {
            why.add("No price is known: counted as class B.");
            return Rank.B;
        }
        var rank = before * 5 < total * 4 ? Rank.A : before * 20 < total * 19 ? Rank.B : Rank.C;
        why.add("Worth " + Pounds.of(held.pence().get()) + " of " + Pounds.of(total) + " at this place: class " + rank
                + ".");
        return rank;
    }

    private static Rank raised(Held held, Rank rank, List<String> why) {
        if (!held.controlled() && !held.differed() || rank == Rank.A) {
            return rank;
        }
        var higher = rank == Rank.C ? Rank.B : Rank.A;
        why.add((held.differed() ? "A count differed in the last 180 days" : "A controlled drug")
                + ": one class higher, " + higher + ".");
        return higher;
    }
}
