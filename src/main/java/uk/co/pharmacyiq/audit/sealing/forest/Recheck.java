package uk.co.pharmacyiq.audit.sealing.forest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.sealing.forest.TreeStore.Range;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.LeadershipLost;
import uk.co.pharmacyiq.audit.sealing.rows.Origins;
import uk.co.pharmacyiq.audit.sealing.rows.SealingStopped;
import uk.co.pharmacyiq.audit.tree.Frontier;

/**
 * Reads back what was committed and makes every root again, before anything is signed: a bit that changed on its way must
 * stop sealing and not be signed. Where a process died between writing and signing, its successor does the same.
 */
public final class Recheck {

    private final Connection connection;
    private final Origins origins;
    private final int log;
    private final long epoch;

    public Recheck(Connection connection, Origins origins, HeadLog heads) {
        this.connection = connection;
        this.origins = origins;
        this.log = heads.log();
        this.epoch = heads.epoch();
    }

    /** Of one round, from the edges it grew from. */
    public Checkpoint ofRound(List<Growth> grown, Frontier heads) throws SQLException {
        var edges = new HashMap<UUID, Frontier>();
        grown.forEach(each -> edges.put(each.organisation(), each.before()));
        return check(edges, heads, SealedHead.of(connection, log, grown));
    }

    /** Of everything since the last checkpoint that was signed. */
    public Checkpoint since(long signed) throws SQLException {
        var size = HeadLog.state(connection, log).size();
        var sealed = SealedHead.since(connection, log, signed);
        var edges = new HashMap<UUID, Frontier>();
        for (var head : sealed) {
            if (!edges.containsKey(head.organisation())) {
                edges.put(head.organisation(), edge(head, signed));
            }
        }
        return check(edges, StoredTree.ofHeads(connection, log, size).frontier(signed), sealed);
    }

    private Frontier edge(SealedHead head, long signed) throws SQLException {
        var earlier = SealedHead.newest(connection, log, head.organisation(), signed);
        return earlier.isEmpty()
                ? Frontier.empty()
                : new StoredTree(connection, TreeStore.ORGANISATIONS, head.organisation(), log, head.size())
                        .frontier(earlier.get().size());
    }

    private Checkpoint check(Map<UUID, Frontier> edges, Frontier heads, List<SealedHead> sealed) throws SQLException {
        try {
            return compare(edges, heads, sealed);
        } catch (SealingStopped differs) {
            if (HeadLog.state(connection, log).epoch() != epoch) {
                throw new LeadershipLost(differs);
            }
            throw differs;
        }
    }

    private Checkpoint compare(Map<UUID, Frontier> edges, Frontier heads, List<SealedHead> sealed) throws SQLException {
        var stored = new Heads(log).heads(connection, edges.keySet().toArray(UUID[]::new));
        var ranges = stored.stream()
                .map(head -> new Range(head.organisation(), edge(edges, head).size(), head.size()))
                .toList();
        var leaves = TreeStore.ORGANISATIONS.leaves(connection, log, ranges);
        var byOrganisation = new HashMap<UUID, List<SealedHead>>();
        sealed.forEach(head -> byOrganisation
                .computeIfAbsent(head.organisation(), _ -> new ArrayList<>())
                .add(head));
        for (var head : stored) {
            grow(
                    head,
                    edge(edges, head).copy(),
                    leaves.getOrDefault(head.organisation(), List.of()),
                    byOrganisation.getOrDefault(head.organisation(), List.of()));
        }
        return heads(heads.copy(), sealed);
    }

    private static Frontier edge(Map<UUID, Frontier> edges, Heads.Head head) {
        return edges.getOrDefault(head.organisation(), Frontier.empty());
    }

    private static void grow(Heads.Head head, Frontier edge, List<byte[]> leaves, List<SealedHead> sealed) {
        var due = new HashMap<Long, SealedHead>();
        sealed.forEach(each -> due.put(each.size(), each));
        for (var leaf : leaves) {
            edge.append(leaf);
            var here = due.get(edge.size());
            if (here != null && !Arrays.equals(here.root(), edge.root())) {
                throw differs(head.organisation(), edge.size());
            }
        }
        if (edge.size() != head.size() || !Arrays.equals(edge.root(), head.root()) || !due.containsKey(head.size())) {
            throw differs(head.organisation(), head.size());
        }
        Heads.frontier(head);
    }

    private Checkpoint heads(Frontier edge, List<SealedHead> sealed) throws SQLException {
        var state = HeadLog.state(connection, log);
        var range = List.of(new Range(Finding.PLATFORM, edge.size(), state.size()));
        var stored = TreeStore.HEADS.leaves(connection, log, range).getOrDefault(Finding.PLATFORM, List.of());
        if (stored.size() != sealed.size()) {
            throw differs(Finding.PLATFORM, state.size());
        }
        for (int at = 0; at < stored.size(); at++) {
            var head = sealed.get(at);
            var made = head.leafHash(origins.organisation(head.organisation(), log));
            if (head.index() != edge.size() || !Arrays.equals(made, stored.get(at))) {
                throw differs(Finding.PLATFORM, edge.size());
            }
            edge.append(made);
        }
        if (edge.size() != state.size() || !Arrays.equals(edge.root(), state.root())) {
            throw differs(Finding.PLATFORM, state.size());
        }
        return new Checkpoint(origins.heads(log), edge.size(), edge.root());
    }

    private static SealingStopped differs(UUID organisation, long size) {
        var whose = organisation.equals(Finding.PLATFORM) ? "the log of heads" : "an organisation's log";
        return new SealingStopped(Finding.ofLog(
                organisation,
                "root-mismatch",
                size,
                "What is stored of " + whose + " up to size " + size + " is not what was written."));
    }
}
