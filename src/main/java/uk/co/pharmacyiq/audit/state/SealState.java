package uk.co.pharmacyiq.audit.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where sealing stands: what the sealer says of itself, what was published last, and what those outside say they hold.
 *
 * @param sealer empty where none ever ran
 * @param published the newest checkpoint of the log of heads; empty where there is none yet
 */
public record SealState(
        Optional<Sealer> sealer,
        Optional<Published> published,
        List<Holder> holders,
        List<Witnessed> witnessed,
        List<Stamped> stamped) {

    /** After this long without a sign of it the record counts as not sealed. */
    public static final Duration LONGEST_SILENCE = Duration.ofMinutes(15);

    public SealState {
        holders = List.copyOf(holders);
        witnessed = List.copyOf(witnessed);
        stamped = List.copyOf(stamped);
    }

    /**
     * What the sealer last said.
     *
     * @param state {@code starting}, {@code sealing} or {@code down}
     * @param told why, where it is down
     * @param lag how old the oldest entry was that it sealed last
     * @param counts what it counted
     */
    public record Sealer(
            String state,
            String told,
            Instant tickedAt,
            Duration tick,
            Duration lag,
            Counts counts,
            Optional<Instant> reconciledAt) {}

    /** What it counted: sealed since it started, numbers still missing, findings. */
    public record Counts(long sealed, int openGaps, int findings) {}

    /** A checkpoint of the log of heads. */
    public record Published(int log, long size, Instant at) {}

    /**
     * A place outside the database that holds checkpoints.
     *
     * @param kind {@code file}, {@code witness} or {@code time-stamp}
     * @param state {@code consistent}, {@code unreachable} or {@code conflict}
     * @param keptAt when it last took one; empty where it never did
     */
    public record Holder(
            String name,
            String kind,
            String state,
            String told,
            long size,
            Instant checkedAt,
            Optional<Instant> keptAt) {}

    /** A witness' newest signature. */
    public record Witnessed(String name, long size, Instant at) {}

    /** An authority's newest time-stamp. */
    public record Stamped(String authority, long size, Instant at) {}

    /** Whether the record is sealed now, within the time it may take. */
    public boolean holds(Instant now) {
        return trouble(now).isEmpty();
    }

    /** What is wrong, in words; empty where nothing is. */
    public Optional<String> trouble(Instant now) {
        if (sealer.isEmpty()) {
            return Optional.of("No sealer has run yet.");
        }
        var said = sealer.get();
        if (said.state().equals("down")) {
            return Optional.of("Sealing is down"
                    + conflict()
                            .map(holder -> ": what " + holder.name() + " holds, at size " + holder.size()
                                    + ", does not agree with the database.")
                            .orElse("."));
        }
        if (said.tickedAt().isBefore(now.minus(LONGEST_SILENCE))) {
            return Optional.of("The sealer has not been heard of for more than 15 minutes.");
        }
        return said.lag().compareTo(LONGEST_SILENCE) > 0
                ? Optional.of("Sealing is more than 15 minutes behind.")
                : Optional.empty();
    }

    /** The place outside that does not agree with the database, if one does not. */
    public Optional<Holder> conflict() {
        return holders.stream()
                .filter(holder -> holder.state().equals("conflict"))
                .findFirst();
    }
}
