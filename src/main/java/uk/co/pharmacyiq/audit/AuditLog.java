package uk.co.pharmacyiq.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** Appends to the record, inside whatever transaction is open, and reads back what an organisation recorded. */
@Component
public class AuditLog {

    private static final String FIND = """
            select organisation_id, event_id, at, writer_seq, leaf, sealed
              from audit.event
             where organisation_id = ?
               and event_id = ?
            """;

    private static final String FIND_ALL = """
            select organisation_id, event_id, at, writer_seq, leaf, sealed
              from audit.event
             where organisation_id = :organisation
               and event_id = any (:events)
            """;

    private final JdbcClient jdbc;
    private final SealedDetails details;
    private final WriterOfRecord writer;
    private final RecordSearch search;

    AuditLog(JdbcClient jdbc, MasterKey masterKey, SealedDetails details) {
        this.jdbc = jdbc;
        this.details = details;
        this.search = new RecordSearch(jdbc, details);
        this.writer = new WriterOfRecord(jdbc, WriterKeys.of(masterKey));
    }

    /**
     * Writes one event. It stands if and only if the transaction it is written in commits.
     *
     * @throws IllegalStateException outside a transaction, or if the event is too large to be a log entry
     */
    public void append(AuditEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is part of a transaction");
        }
        var sealed = details.seal(event);
        writer.append(event, sealed.bytes(), sealed.commitments());
    }

    /** One event of an organisation, opened; empty where that organisation has no such event. */
    public Optional<RecordedEvent> find(OrganisationId organisation, UUID eventId) {
        var rows = jdbc.sql(FIND)
                .params(List.of(organisation.value(), eventId))
                .query(RecordedEvent.Row.class)
                .list();
        return details.open(organisation, rows).stream().findFirst();
    }

    /**
     * Looks for events of an organisation, in the transaction that is open and bound to it. That somebody looked is for the
     * caller to record.
     */
    public RecordPage search(OrganisationId organisation, RecordQuery query) {
        return search.search(organisation, query);
    }

    /** Those of these events that the organisation has, opened, in no order. */
    public List<RecordedEvent> findAll(OrganisationId organisation, Collection<UUID> eventIds) {
        var rows = jdbc.sql(FIND_ALL)
                .param("organisation", organisation.value())
                .param("events", eventIds.toArray(UUID[]::new))
                .query(RecordedEvent.Row.class)
                .list();
        return details.open(organisation, rows);
    }

    /**
     * The names of what each person did since a moment, by person, in the transaction that is open and bound to the
     * organisation. It reads the organisation's record of that time once; meant for what runs seldom.
     */
    public Map<UUID, Set<String>> doneSince(OrganisationId organisation, Instant from) {
        return Doings.since(jdbc, organisation, from);
    }

    /** This process as it writes on the record. */
    public WriterOfRecord writer() {
        return writer;
    }
}
