package uk.co.pharmacyiq.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import uk.co.pharmacyiq.walls.Crowding;

/**
 * Two organisations at once on a server with four database connections that are cut off at random, and how often anything
 * of one came back to the other: {@code ./pharmacyiq bench walls [ANSWERS [MINUTES]]}.
 */
public final class WallsBench {

    private WallsBench() {}

    public static void main(String[] args) throws Exception {
        long answers = args.length > 0 ? Long.parseLong(args[0]) : 500_000;
        long minutes = args.length > 1 ? Long.parseLong(args[1]) : 120;
        LoggingSystem.get(WallsBench.class.getClassLoader()).setLogLevel(null, LogLevel.OFF);
        var result = Crowding.run(answers, Duration.ofMinutes(minutes));
        System.out.printf(
                Locale.ROOT,
                "%d answers in %d s, %d foreign, %d strange, %d connections cut off, by status %s%n",
                result.answers(),
                result.time().toSeconds(),
                result.foreign(),
                result.strange(),
                result.killed(),
                new TreeMap<>(result.byStatus()));
        System.exit(result.foreign() + result.strange() == 0 ? 0 : 3);
    }
}
