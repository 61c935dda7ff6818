package uk.co.pharmacyiq.bench;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import uk.co.pharmacyiq.walls.Neighbours;

/**
 * What one organisation notices of another that asks fifty times as much:
 * {@code ./pharmacyiq bench neighbour [PER_SECOND [TIMES [ROUNDS]]]}.
 */
public final class NeighbourBench {

    private NeighbourBench() {}

    public static void main(String[] args) throws Exception {
        int perSecond = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int times = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        LoggingSystem.get(NeighbourBench.class.getClassLoader()).setLogLevel(null, LogLevel.OFF);
        var result = Neighbours.run(perSecond, times, rounds, Duration.ofSeconds(10));
        System.out.printf(
                Locale.ROOT,
                "p95 alone %.1f ms, beside a neighbour at %d times its rate %.1f ms, ratio %.2f; the quiet one got no answer %d"
                        + " times; the neighbour was served %d, told to come again %d, without an answer %d%n",
                result.alone(),
                times,
                result.beside(),
                result.beside() / result.alone(),
                result.missed(),
                result.served(),
                result.refused(),
                result.failed());
        System.exit(0);
    }
}
