package uk.co.pharmacyiq.audit.sealing.chain;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.audit.AuditEvent;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.WriterOfRecord;
import uk.co.pharmacyiq.audit.sealing.rows.Database;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/** What the sealer itself puts on the record; it becomes a leaf on the ordinary way, in a later round. */
public final class OwnRecord {

    private final WriterOfRecord writer;
    private final Clock clock;

    public OwnRecord(Database database, WriterKeys keys, Clock clock) {
        this.writer = new WriterOfRecord(database.jdbc(), keys);
        this.clock = clock;
    }

    /** Within the transaction that is open. */
    public void say(UUID organisation, String action, Map<String, String> facts) {
        writer.append(new AuditEvent(
                TimeOrderedId.next(),
                new OrganisationId(organisation),
                clock.instant(),
                new AuditEvent.What(action, "done", "", "", "", facts),
                new AuditEvent.Who("operator", "sealer", "", ""),
                new AuditEvent.Where(Optional.empty(), TimeOrderedId.next(), ""),
                Map.of(),
                Optional.empty()));
    }

    public WriterOfRecord writer() {
        return writer;
    }
}
