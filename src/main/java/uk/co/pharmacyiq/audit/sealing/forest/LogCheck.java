package uk.co.pharmacyiq.audit.sealing.forest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.sealing.forest.TreeStore.Range;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.Origins;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;
import uk.co.pharmacyiq.audit.tree.Frontier;

/** Makes the hashes of one log again from what is stored. */
public final class LogCheck {

    private static final int STRIDE = 10_000;

    private static final String FIRST_SINCE = """
            select coalesce(min(l.idx), ?::int8)
              from audit.leaf l
             where l.organisation_id = ? and l.log = ? and l.at >= ?
            """;

    private final Connection connection;
    private final int log;
    private final Origins origins;
    private final Instant orderedFrom;

    /** Rows from before a log was opened need not stand in it in their order. */
    public LogCheck(Connection connection, int log, Origins origins, Instant orderedFrom) {
        this.connection = connection;
        this.log = log;
        this.origins = origins;
        this.orderedFrom = orderedFrom;
    }

    /** An organisation's log, from the first leaf recorded since a moment. */
    public List<Finding> organisation(Heads.Head head, Instant since) throws SQLException {
        long from = since.equals(Instant.EPOCH)
                ? 0
                : Sql.first(
                                connection,
                                FIRST_SINCE,
                                row -> row.getLong(1),
                                head.size(),
                                head.organisation(),
                                log,
                                since)
                        .orElse(0L);
        var findings = new ArrayList<Finding>();
        findings.addAll(TileCheck.of(connection, log, head.organisation(), from));
        var sealed = SealedHead.of(connection, log, head.organisation());
        findings.addAll(entered(sealed));
        if (findings.isEmpty()) {
            findings.addAll(grow(head, from, sealed));
        }
        return findings;
    }

    /** The log of heads, against the checkpoints that were signed of it. */
    public List<Finding> heads(HeadLog.State state, List<Checkpoint> signed) throws SQLException {
        var findings = new ArrayList<>(TileCheck.ofHeads(connection, log));
        Map<Long, byte[]> due = new HashMap<>();
        signed.forEach(checkpoint -> due.put(checkpoint.size(), checkpoint.root()));
        var edge = Frontier.empty();
        for (long low = 0; low < state.size(); low += STRIDE) {
            var range = List.of(new Range(Finding.PLATFORM, low, Math.min(low + STRIDE, state.size())));
            for (var leaf : TreeStore.HEADS.leaves(connection, log, range).getOrDefault(Finding.PLATFORM, List.of())) {
                edge.append(leaf);
                var root = due.get(edge.size());
                if (root != null && !Arrays.equals(root, edge.root())) {
                    findings.add(mismatch(Finding.PLATFORM, edge.size()));
                    return findings;
                }
            }
        }
        if (edge.size() != state.size() || !Arrays.equals(edge.root(), state.root())) {
            findings.add(Finding.ofLog(
                    Finding.PLATFORM,
                    "head-changed",
                    state.size(),
                    "The stored head of the log of heads was changed."));
        }
        return findings;
    }

    private List<Finding> grow(Heads.Head head, long from, List<SealedHead> sealed) throws SQLException {
        var findings = new ArrayList<Finding>();
        Map<Long, byte[]> due = new HashMap<>();
        sealed.forEach(each -> due.put(each.size(), each.root()));
        var edge = new StoredTree(connection, TreeStore.ORGANISATIONS, head.organisation(), log, head.size())
                .frontier(from);
        var walk = new LeafWalk(connection, log, head.organisation(), orderedFrom, findings);
        for (long low = from; low < head.size(); low += STRIDE) {
            for (var hash : walk.hashes(low, Math.min(low + STRIDE, head.size()))) {
                edge.append(hash);
                var root = due.get(edge.size());
                if (root != null && !Arrays.equals(root, edge.root())) {
                    findings.add(mismatch(head.organisation(), edge.size()));
                    return findings;
                }
            }
        }
        if (edge.size() != head.size() || !Arrays.equals(edge.root(), head.root())) {
            findings.add(Finding.ofLog(
                    head.organisation(),
                    due.containsKey(edge.size()) ? "head-changed" : "leaf-missing",
                    edge.size(),
                    "The stored head of a log is not that of its leaves."));
        }
        return findings;
    }

    /** Heads against what stands of them in the log of heads. */
    private List<Finding> entered(List<SealedHead> sealed) throws SQLException {
        var findings = new ArrayList<Finding>();
        for (int from = 0; from < sealed.size(); from += STRIDE) {
            var part = sealed.subList(from, Math.min(from + STRIDE, sealed.size()));
            var stored = EnteredHeads.at(
                    connection, log, part.stream().mapToLong(SealedHead::index).toArray());
            for (var head : part) {
                var made = head.leafHash(origins.organisation(head.organisation(), log));
                if (!Arrays.equals(made, stored.get(head.index()))) {
                    findings.add(Finding.ofLog(
                            head.organisation(),
                            "head-changed",
                            head.size(),
                            "A head is not the one that entered the log of heads."));
                }
            }
        }
        return findings;
    }

    private static Finding mismatch(UUID organisation, long size) {
        return Finding.ofLog(
                organisation,
                "root-mismatch",
                size,
                "The leaves of a log do not lead to the root it had at " + size + ".");
    }
}
