package uk.co.pharmacyiq.bench;

import java.nio.file.Files;
import java.util.LongSummaryStatistics;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.audit.outages.KillRounds;

/**
 * Kills the writer, the sealer, the database server or one of its processes at random moments under load, over and over,
 * and looks each time at what must be equal: {@code ./pharmacyiq bench kills [ROUNDS [SEED]]}.
 */
public final class KillsBench {

    private static final int ROUNDS = 100;

    private KillsBench() {}

    public static void main(String[] args) throws Exception {
        LoggingSystem.get(KillsBench.class.getClassLoader()).setLogLevel(null, LogLevel.ERROR);
        int count = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        System.out.println(count + " rounds with seed " + seed);
        var folder = Files.createTempDirectory("pharmacyiq-kills-");
        boolean sound;
        try (var rounds = KillRounds.start(folder, seed)) {
            var done = rounds.run(count, System.out::println);
            var end = rounds.end();
            System.out.println(rounds.totals());
            for (var victim : KillRounds.Victim.values()) {
                var times = new LongSummaryStatistics();
                done.stream()
                        .filter(round -> round.victim() == victim)
                        .forEach(round -> times.accept(round.recoveredMillis()));
                System.out.printf(
                        "%-8s %3d times, sealing again after %d ms on average, %d at most%n",
                        victim, times.getCount(), Math.round(times.getAverage()), times.getMax());
            }
            sound = end.isEmpty()
                    && done.stream().allMatch(round -> round.wrong().isEmpty());
            System.out.println(sound ? "every round sound, and the end" : "NOT SOUND: " + end);
        }
        if (!sound) {
            System.err.println("what is left is in " + folder);
            System.exit(3);
        }
        TestDatabase.delete(folder);
    }
}
