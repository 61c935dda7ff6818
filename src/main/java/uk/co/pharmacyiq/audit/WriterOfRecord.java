package uk.co.pharmacyiq.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.co.pharmacyiq.audit.WriterChain.Link;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/**
 * One process that writes on the record, under an identifier and a key of its own. It needs no master key: whoever has
 * only this writes events without details, for instance the sealer.
 */
public final class WriterOfRecord {

    /** How far a writer has come: the last number it took, and under its own key that it did. */
    public record Beat(UUID writer, long sequence, byte[] mac) {}

    /** What stands in place of a sealed part where nothing is sealed. */
    static final byte NOTHING_SEALED = 0;

    private static final String APPEND = """
            insert into audit.event (organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final byte[] BEAT = "audit-heartbeat/v1".getBytes(UTF_8);

    private final JdbcClient jdbc;
    private final WriterKeys keys;
    private final WriterChain chain;

    public WriterOfRecord(JdbcClient jdbc, WriterKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.chain = new WriterChain(TimeOrderedId.next(), keys);
    }

    public UUID id() {
        return chain.writer();
    }

    /**
     * Writes one event that has public facts only. It stands if and only if the transaction it is written in commits.
     *
     * @throws IllegalArgumentException if it has details, which nobody here can seal
     * @throws IllegalStateException outside a transaction, or if the event is too large to be a log entry
     */
    public void append(AuditEvent event) {
        if (!event.details().isEmpty()) {
            throw new IllegalArgumentException("details of an event cannot be sealed here");
        }
        append(event, new byte[] {NOTHING_SEALED}, Map.of());
    }

    void append(AuditEvent event, byte[] sealed, Map<String, String> commitments) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is part of a transaction");
        }
        var link = chain.next(links -> Leaf.of(event, sealed, commitments, links));
        TransactionSynchronizationManager.registerSynchronization(settling(link));
        var leaf = link.leaf().getBytes(UTF_8);
        if (leaf.length > Leaf.MOST_BYTES) {
            throw new IllegalStateException("an event of " + leaf.length + " bytes is no log entry");
        }
        jdbc.sql(APPEND)
                .params(List.of(
                        event.organisation().value(),
                        event.id(),
                        chain.writer(),
                        link.sequence(),
                        link.mac(),
                        leaf,
                        sealed))
                .update();
    }

    /** Whether numbers taken and lost are not yet declared void in a committed event. */
    public boolean owesVoids() {
        return !chain.owed().isEmpty();
    }

    /** Whether any of these lost numbers is still owed. */
    public boolean stillOwes(Set<Long> lost) {
        var owed = new HashSet<>(chain.owed());
        owed.retainAll(lost);
        return !owed.isEmpty();
    }

    /** The lost numbers that are not yet declared void. */
    public Set<Long> owed() {
        return chain.owed();
    }

    /** How far this writer has come; number 0 before its first event. */
    public Beat beat() {
        var end = chain.end();
        var mac = WriterKeys.mac(keys.of(chain.writer()));
        mac.update(BEAT);
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(end.sequence()).array());
        return new Beat(chain.writer(), end.sequence(), mac.doFinal(end.mac()));
    }

    private TransactionSynchronization settling(Link link) {
        return new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                switch (status) {
                    case STATUS_COMMITTED -> chain.committed(link);
                    case STATUS_ROLLED_BACK -> chain.rolledBack(link);
                    default -> {} // unknown: the row is there or it is a gap, which the chain shows
                }
            }
        };
    }
}
