package uk.co.pharmacyiq.audit.sealing.forest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.LeadershipLost;
import uk.co.pharmacyiq.audit.sealing.rows.SealingStopped;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;
import uk.co.pharmacyiq.audit.tree.Frontier;

/** The heads of the organisations' logs: kept at hand while this node leads, changed only from what they were. */
public final class Heads {

    /** A head as it is stored. */
    public record Head(UUID organisation, long size, byte[] frontier, byte[] root) {}

    private static final String LOAD = """
            select organisation_id, size, frontier, root from audit.head where log = ? and organisation_id = any(?)
            """;

    private static final String ALL = """
            select organisation_id, size, frontier, root from audit.head where log = ? order by organisation_id
            """;

    private static final String BEGIN = """
            insert into audit.head (organisation_id, log, size, frontier, root)
            select u.organisation_id, ?, u.size, u.frontier, u.root
              from unnest(?, ?, ?, ?) as u (organisation_id, size, frontier, root)
            """;

    private static final String MOVE = """
            update audit.head h
               set size = u.size, frontier = u.frontier, root = u.root, updated_at = clock_timestamp()
              from unnest(?, ?, ?, ?, ?) as u (organisation_id, size, frontier, root, before)
             where h.organisation_id = u.organisation_id and h.log = ? and h.size = u.before
            """;

    private final int log;
    private final Map<UUID, Frontier> heads = new HashMap<>();

    public Heads(int log) {
        this.log = log;
    }

    /** Makes the heads of these organisations ready. */
    public void load(Connection connection, Set<UUID> organisations) throws SQLException {
        var wanted =
                organisations.stream().filter(each -> !heads.containsKey(each)).toArray(UUID[]::new);
        if (wanted.length == 0) {
            return;
        }
        for (var each : wanted) {
            heads.put(each, Frontier.empty());
        }
        for (var head : heads(connection, wanted)) {
            heads.put(head.organisation(), frontier(head));
        }
    }

    public Growth growth(UUID organisation) {
        return new Growth(organisation, heads.getOrDefault(organisation, Frontier.empty()));
    }

    public List<Head> heads(Connection connection, UUID[] organisations) throws SQLException {
        return Sql.rows(connection, LOAD, Heads::head, log, organisations);
    }

    public static List<Head> all(Connection connection, int log) throws SQLException {
        return Sql.rows(connection, ALL, Heads::head, log);
    }

    /** Writes the new heads, each over the one it grew from. */
    public void move(Connection connection, Collection<Growth> grown) throws SQLException {
        var begun = grown.stream().filter(each -> each.before().size() == 0).toList();
        var moved = grown.stream().filter(each -> each.before().size() > 0).toList();
        if (!begun.isEmpty()) {
            Sql.run(connection, BEGIN, values(begun, List.of(log), List.of()));
        }
        if (!moved.isEmpty()) {
            var before = moved.stream().mapToLong(each -> each.before().size()).toArray();
            if (Sql.run(connection, MOVE, values(moved, List.of(), List.of(before, log))) != moved.size()) {
                throw new LeadershipLost();
            }
        }
    }

    /** What was written is committed. */
    public void accept(Collection<Growth> grown) {
        grown.forEach(each -> heads.put(each.organisation(), each.after()));
    }

    public static Frontier frontier(Head head) {
        var frontier = edge(head);
        if (frontier == null || !Arrays.equals(frontier.root(), head.root())) {
            throw new SealingStopped(Finding.ofLog(
                    head.organisation(),
                    "head-changed",
                    head.size(),
                    "The stored head of a log of size " + head.size() + " does not agree with itself."));
        }
        return frontier;
    }

    private static @Nullable Frontier edge(Head head) {
        try {
            return Frontier.of(head.size(), head.frontier());
        } catch (IllegalArgumentException wrongLength) {
            return null;
        }
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(Sql.uuid(row, 1), row.getLong(2), row.getBytes(3), row.getBytes(4));
    }

    private static Object[] values(List<Growth> grown, List<?> first, List<?> last) {
        var values = new ArrayList<Object>(first);
        values.add(grown.stream().map(Growth::organisation).toArray(UUID[]::new));
        values.add(grown.stream().mapToLong(each -> each.after().size()).toArray());
        values.add(grown.stream().map(each -> each.after().encode()).toArray(byte[][]::new));
        values.add(grown.stream().map(each -> each.after().root()).toArray(byte[][]::new));
        values.addAll(last);
        return values.toArray();
    }
}
