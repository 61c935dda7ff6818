package uk.co.pharmacyiq.audit.sealing.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.sealing.forest.Batch;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.Findings;
import uk.co.pharmacyiq.audit.sealing.rows.LeafScan;
import uk.co.pharmacyiq.audit.sealing.rows.RowCheck;

/**
 * Looks at every row that becomes a leaf, and at what should have come and did not. Whatever is wrong is sealed as it is,
 * so that nothing is left out; that it is wrong goes on the same record and into the list of findings.
 */
public final class Inspection {

    private final Chains chains;
    private final Gaps gaps;
    private final Claims heartbeats;
    private final OwnRecord record;
    private int found;

    public Inspection(WriterKeys keys, OwnRecord record, Duration grace, Clock clock) {
        this.chains = new Chains(keys);
        this.gaps = new Gaps(grace, clock);
        this.heartbeats = new Claims(keys);
        this.record = record;
    }

    public void load(Connection connection) throws SQLException {
        chains.load(connection, Set.of(record.writer().id()));
        gaps.load(connection, chains);
        found = Findings.count(connection);
    }

    /** Looks at a batch; answers whether anything was written beside leaves. */
    public boolean look(Connection connection, Batch batch, long read) throws SQLException {
        var findings = new ArrayList<Finding>();
        chains.load(connection, writers(batch));
        for (var leaf : batch.leaves()) {
            look(leaf, findings);
        }
        batch.duplicates()
                .forEach(row -> findings.add(
                        Finding.of(row, "duplicate", "A second row has the identifier of a sealed event.")));
        findings.replaceAll(finding -> placed(finding, batch));
        heartbeats.claims(connection, chains, findings);
        for (var finding : findings) {
            if (Findings.isNew(connection, finding)) {
                tell(finding);
            }
        }
        boolean incomplete = chains.all().stream().anyMatch(chain -> !chain.whole()) || gaps.count() > 0;
        gaps.update(connection, chains, read, new OnGap(findings));
        chains.store(connection);
        found += Findings.add(connection, findings);
        return incomplete || !findings.isEmpty();
    }

    /** What this process wrote is committed, and so must come. */
    public void claimOwn() {
        if (!record.writer().owesVoids()) {
            var beat = record.writer().beat();
            chains.of(beat.writer()).claim(beat.sequence());
        }
    }

    public int found() {
        return found;
    }

    public int openGaps() {
        return gaps.count();
    }

    private void look(Batch.Leaf leaf, List<Finding> findings) {
        var said = LeafScan.of(leaf.row().leaf());
        RowCheck.look(leaf.row(), said).ifPresent(finding -> findings.add(finding.at(leaf.index())));
        chains.take(leaf.row(), said, gaps, findings);
    }

    /** With the index of the leaf, where the event is in this batch. */
    private static Finding placed(Finding finding, Batch batch) {
        return finding.index().isPresent()
                ? finding
                : batch.leaves().stream()
                        .filter(leaf ->
                                finding.event().equals(Optional.of(leaf.row().event())))
                        .findFirst()
                        .map(leaf -> finding.at(leaf.index()))
                        .orElse(finding);
    }

    private static Set<UUID> writers(Batch batch) {
        return batch.leaves().stream().map(leaf -> leaf.row().link().writer()).collect(Collectors.toSet());
    }

    private void tell(Finding finding) {
        var event = finding.event().map(UUID::toString).orElse("");
        record.say(finding.organisation(), "RECORD_FORGED", Map.of("event", event, "kind", finding.kind()));
    }

    /** Puts a gap on the record. */
    private final class OnGap implements Gaps.Reaction {
        private final List<Finding> findings;

        OnGap(List<Finding> findings) {
            this.findings = findings;
        }

        @Override
        public void gap(Chain chain, long number) {
            chains.giveUp(chain, number, findings);
            record.say(Finding.PLATFORM, "RECORD_GAP", facts(chain.writer(), number));
            findings.add(
                    Finding.ofPlatform("gap", "Event %d of writer %s never came.".formatted(number, chain.writer())));
        }

        @Override
        public void settled(Gaps.Missing number, String how) {
            var facts = new HashMap<>(facts(number.writer(), number.number()));
            facts.put("how", how);
            record.say(Finding.PLATFORM, "RECORD_GAP_SETTLED", facts);
        }

        private static Map<String, String> facts(UUID writer, long number) {
            return Map.of("writer", writer.toString(), "seq", Long.toString(number));
        }
    }
}
