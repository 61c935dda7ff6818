package uk.co.pharmacyiq.audit.sealing.forest;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.LeadershipLost;
import uk.co.pharmacyiq.audit.sealing.rows.Origins;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;
import uk.co.pharmacyiq.audit.tree.Frontier;
import uk.co.pharmacyiq.audit.tree.Merkle;

/**
 * The log of heads as the leader appends to it. Its row is the fence: it moves only from the size this leader knows and
 * under the leader's own number, so that a node that was replaced cannot write, whatever it still believes.
 */
public final class HeadLog {

    /** Where the log of heads stands. */
    public record State(long size, byte[] frontier, byte[] root, long epoch) {}

    private static final String LEAD = """
            insert into audit.head_log as h (log, size, frontier, root, epoch)
            values (?, 0, '', ?, 1)
            on conflict (log) do update set epoch = h.epoch + 1, updated_at = clock_timestamp()
            returning size, frontier, root, epoch
            """;

    private static final String STATE = "select size, frontier, root, epoch from audit.head_log where log = ?";

    private static final String ADD = """
            insert into audit.head_leaf (log, idx, leaf_hash)
            select ?, u.idx, u.leaf_hash from unnest(?, ?) as u (idx, leaf_hash)
            """;

    private static final String MOVE = """
            update audit.head_log
               set size = ?, frontier = ?, root = ?, updated_at = clock_timestamp()
             where log = ? and size = ? and epoch = ?
            """;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Origins origins;
    private final int log;
    private final long epoch;
    private Frontier edge;

    private HeadLog(Origins origins, int log, State state) {
        this.origins = origins;
        this.log = log;
        this.epoch = state.epoch();
        this.edge = Heads.frontier(new Heads.Head(Finding.PLATFORM, state.size(), state.frontier(), state.root()));
    }

    /** Takes the lead: whoever led before can write no more. */
    public static HeadLog lead(Connection connection, Origins origins, int log) throws SQLException {
        var state = Sql.rows(connection, LEAD, HeadLog::read, log, Merkle.emptyRoot());
        return new HeadLog(origins, log, state.getFirst());
    }

    public static State state(Connection connection, int log) throws SQLException {
        return Sql.first(connection, STATE, HeadLog::read, log)
                .orElseGet(() -> new State(0, new byte[0], Merkle.emptyRoot(), 0));
    }

    public int log() {
        return log;
    }

    public long epoch() {
        return epoch;
    }

    public long size() {
        return edge.size();
    }

    /** Appends the heads of these logs; answers how the log of heads grows, if it does. */
    public Optional<Growth> append(Connection connection, Collection<Growth> grown) throws SQLException {
        if (grown.isEmpty()) {
            return Optional.empty();
        }
        var growth = new Growth(Finding.PLATFORM, edge);
        var heads = new ArrayList<SealedHead>();
        var ordered = grown.stream()
                .sorted(Comparator.comparing(each -> each.organisation().toString()))
                .toList();
        for (var each : ordered) {
            heads.add(enter(growth, each));
        }
        SealedHead.add(connection, log, heads);
        var indexes = heads.stream().mapToLong(SealedHead::index).toArray();
        Sql.run(connection, ADD, log, indexes, growth.hashes().toArray(byte[][]::new));
        FullTile.store(connection, TreeStore.HEADS, log, List.of(growth));
        move(connection, growth);
        return Optional.of(growth);
    }

    /** Makes sure that this node still leads, where nothing else would show it. */
    public void fence(Connection connection) throws SQLException {
        move(connection, new Growth(Finding.PLATFORM, edge));
    }

    /** What was appended is committed. */
    public void accept(Growth growth) {
        edge = growth.after();
    }

    private SealedHead enter(Growth growth, Growth organisation) {
        var salt = new byte[32];
        RANDOM.nextBytes(salt);
        var head = new SealedHead(
                organisation.organisation(),
                organisation.after().size(),
                organisation.after().root(),
                salt,
                growth.after().size());
        growth.add(head.leafHash(origins.organisation(organisation.organisation(), log)));
        return head;
    }

    private void move(Connection connection, Growth growth) throws SQLException {
        var after = growth.after();
        int moved = Sql.run(
                connection,
                MOVE,
                after.size(),
                after.encode(),
                after.root(),
                log,
                growth.before().size(),
                epoch);
        if (moved != 1) {
            throw new LeadershipLost();
        }
    }

    private static State read(ResultSet row) throws SQLException {
        return new State(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getLong(4));
    }
}
