package uk.co.pharmacyiq.audit.sealing.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;

/**
 * How far writers say they have come: events up to there must come. What a writer says is keyed over the link of that
 * number, and is checked where that link is at hand. A claim that cannot be checked counts as one: if it is false, somebody
 * wrote it, and that should be seen too.
 */
final class Claims {

    private record Beat(UUID writer, long number, byte[] mac, Instant at) {}

    private static final byte[] DOMAIN = "audit-heartbeat/v1".getBytes(UTF_8);
    private static final int OVERLAP_SECONDS = 10;

    private static final String SINCE = """
            select writer_id, writer_seq, mac, at from audit.heartbeat where at > ? order by at
            """;

    private final WriterKeys keys;
    private Instant newest = Instant.EPOCH;

    Claims(WriterKeys keys) {
        this.keys = keys;
    }

    /** Tells the chains what their writers claim. */
    void claims(Connection connection, Chains chains, List<Finding> findings) throws SQLException {
        var beats = Sql.rows(
                connection,
                SINCE,
                row -> new Beat(
                        Sql.uuid(row, 1),
                        row.getLong(2),
                        row.getBytes(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                newest.minusSeconds(newest.equals(Instant.EPOCH) ? 0 : OVERLAP_SECONDS));
        chains.load(connection, beats.stream().map(Beat::writer).collect(Collectors.toSet()));
        for (var beat : beats) {
            newest = beat.at().isAfter(newest) ? beat.at() : newest;
            claim(chains.of(beat.writer()), beat, findings);
        }
    }

    private void claim(Chain chain, Beat beat, List<Finding> findings) {
        var link = chain.linkOf(beat.number());
        boolean isFalse = link != null
                ? !MessageDigest.isEqual(beat.mac(), made(beat, link))
                : beat.number() - chain.last() > Chain.FAR;
        if (isFalse) {
            findings.add(Finding.ofPlatform(
                    "forged", "Writer %s did not say that it came to %d.".formatted(beat.writer(), beat.number())));
        } else {
            chain.claim(beat.number());
        }
    }

    private byte[] made(Beat beat, byte[] link) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.of(beat.writer()));
            mac.update(DOMAIN);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(beat.number()).array());
            return mac.doFinal(link);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
