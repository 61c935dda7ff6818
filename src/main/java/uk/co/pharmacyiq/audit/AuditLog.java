package uk.co.pharmacyiq.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.SealedBox;

/** Appends to the record, inside whatever transaction is open, and reads back what an organisation recorded. */
@Component
public class AuditLog {

    private static final String FIND = """
            select organisation_id, event_id, at, writer_seq, leaf, sealed
              from audit.event
             where organisation_id = ?
               and event_id = ?
            """;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final MasterKey masterKey;
    private final WriterOfRecord writer;

    AuditLog(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.writer = new WriterOfRecord(jdbc, WriterKeys.of(masterKey));
    }

    /**
     * Writes one event. It stands if and only if the transaction it is written in commits.
     *
     * @throws IllegalStateException outside a transaction, or if the event is too large to be a log entry
     */
    public void append(AuditEvent event) {
        var seed = new byte[32];
        RANDOM.nextBytes(seed);
        var sealed = SealedBox.seal(key(event.organisation()), place(event.id()), sealedPart(event, seed));
        var commitments = Commitments.of(seed, event.details());
        writer.append(event, sealed, commitments);
    }

    /** One event of an organisation, opened; empty where that organisation has no such event. */
    public Optional<RecordedEvent> find(OrganisationId organisation, UUID eventId) {
        return jdbc.sql(FIND)
                .params(List.of(organisation.value(), eventId))
                .query(RecordedEvent.Row.class)
                .optional()
                .map(row -> RecordedEvent.open(row, key(organisation), place(eventId)));
    }

    /** This process as it writes on the record. */
    public WriterOfRecord writer() {
        return writer;
    }

    private SecretKey key(OrganisationId organisation) {
        return masterKey.derive("AES", "audit-sealed", organisation.toString());
    }

    private static String place(UUID eventId) {
        return "audit.event/" + eventId;
    }

    private static byte[] sealedPart(AuditEvent event, byte[] seed) {
        var members = new TreeMap<String, Object>();
        members.put("seed", Base64.getEncoder().encodeToString(seed));
        members.put("fields", Map.copyOf(event.details()));
        return CanonicalJson.of(members).getBytes(UTF_8);
    }
}
