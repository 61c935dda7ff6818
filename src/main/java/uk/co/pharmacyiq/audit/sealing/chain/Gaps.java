package uk.co.pharmacyiq.audit.sealing.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import uk.co.pharmacyiq.audit.sealing.rows.EventRow;
import uk.co.pharmacyiq.audit.sealing.rows.Events;

/**
 * Numbers of writers that are missing. A number may be late: its transaction is open, or was rolled back and the writer
 * will say so. Once every transaction that was open when it was noticed has ended and some time has passed, it is a gap,
 * and that goes on the record.
 */
final class Gaps {

    record Missing(UUID writer, long number) {}

    /** A number given up, and the link before it if that is known. */
    record GivenUp(Missing number, Optional<byte[]> before) {}

    private static final int MOST_A_WRITER = 1000;

    private final Duration grace;
    private final Clock clock;
    private final Map<Missing, Noticed> open =
            new TreeMap<>(Comparator.comparing(Missing::writer).thenComparingLong(Missing::number));
    private final Map<Missing, GivenUp> givenUp = new HashMap<>();
    private final Map<Missing, String> settled = new HashMap<>();
    private final List<GivenUp> linked = new ArrayList<>();

    Gaps(Duration grace, Clock clock) {
        this.grace = grace;
        this.clock = clock;
    }

    void load(Connection connection, Chains chains) throws SQLException {
        GapStore.givenUp(connection).forEach(gap -> givenUp.put(gap.number(), gap));
        for (var gap : GapStore.open(connection)) {
            chains.load(connection, Set.of(gap.number().writer()));
            chains.of(gap.number().writer()).revoke(gap.number().number());
            open.put(gap.number(), new Noticed(gap.since(), gap.due(), true));
        }
    }

    int count() {
        return open.size();
    }

    /** A leaf says that this number is void. */
    void declaredVoid(Chain chain, long number) {
        var key = new Missing(chain.writer(), number);
        if (givenUp.containsKey(key)) {
            settled.put(key, "void");
        }
        var noticed = open.get(key);
        if (noticed != null) {
            noticed.declaredVoid = true;
        }
    }

    /** Whether this row is one that was given up, and is what its writer wrote. */
    boolean cameLate(Chain chain, EventRow row) {
        var key = new Missing(chain.writer(), row.link().sequence());
        var gap = givenUp.get(key);
        boolean genuine = gap != null
                && gap.before().isPresent()
                && chain.follows(gap.before().get(), row);
        if (genuine) {
            settled.put(key, "came-late");
            link(
                    new Missing(chain.writer(), row.link().sequence() + 1),
                    row.link().mac());
        }
        return genuine;
    }

    /** The number before came late: should this one come too, that is what it follows. */
    private void link(Missing number, byte[] before) {
        var gap = givenUp.get(number);
        if (gap != null && gap.before().isEmpty()) {
            var linkedNow = new GivenUp(number, Optional.of(before));
            givenUp.put(number, linkedNow);
            linked.add(linkedNow);
        }
    }

    /**
     * Looks at what is missing now that all transactions below a number have been read. What is missing may have begun
     * since then: it is waited for until all transactions have ended that began before it was noticed, which is now.
     */
    void update(Connection connection, Chains chains, long read, Reaction reaction) throws SQLException {
        var now = clock.instant();
        var missing = new HashSet<Missing>();
        for (var chain : chains.all()) {
            if (!chain.whole()) {
                chain.missing(MOST_A_WRITER).forEach(number -> missing.add(new Missing(chain.writer(), number)));
            }
        }
        if (!open.keySet().containsAll(missing)) {
            long due = Events.snapshot(connection).next();
            missing.forEach(number -> open.computeIfAbsent(number, _ -> new Noticed(now, due, false)));
        }
        for (var each : new ArrayList<>(open.entrySet())) {
            if (!missing.contains(each.getKey())) {
                open.remove(each.getKey());
                close(connection, each.getKey(), each.getValue());
            } else {
                wait(connection, chains.of(each.getKey().writer()), each, read, now, reaction);
            }
        }
        settle(connection, reaction);
    }

    /** What follows from a gap: something on the record, and in the list of findings. */
    interface Reaction {
        void gap(Chain chain, long number);

        void settled(Missing number, String how);
    }

    private void wait(
            Connection connection,
            Chain chain,
            Map.Entry<Missing, Noticed> each,
            long read,
            Instant now,
            Reaction reaction)
            throws SQLException {
        var number = each.getKey();
        var noticed = each.getValue();
        var age = Duration.between(noticed.since, now);
        if (age.compareTo(grace) >= 0 && read >= noticed.due) {
            var gap = new GivenUp(number, Optional.ofNullable(chain.linkOf(number.number() - 1)));
            GapStore.giveUp(connection, gap, noticed.due);
            givenUp.put(number, gap);
            open.remove(number);
            reaction.gap(chain, number.number());
        } else if (!noticed.stored && age.compareTo(grace.dividedBy(5)) >= 0) {
            GapStore.notice(connection, number, noticed.since, noticed.due);
            noticed.stored = true;
        }
    }

    private static void close(Connection connection, Missing number, Noticed noticed) throws SQLException {
        if (noticed.stored) {
            GapStore.settle(connection, number, noticed.declaredVoid ? "void" : "came-late");
        }
    }

    private void settle(Connection connection, Reaction reaction) throws SQLException {
        for (var gap : linked) {
            GapStore.link(connection, gap);
        }
        linked.clear();
        for (var each : List.copyOf(settled.entrySet())) {
            GapStore.settle(connection, each.getKey(), each.getValue());
            givenUp.remove(each.getKey());
            reaction.settled(each.getKey(), each.getValue());
        }
        settled.clear();
    }
}
