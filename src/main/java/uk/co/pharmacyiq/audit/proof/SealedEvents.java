package uk.co.pharmacyiq.audit.proof;

import java.sql.Timestamp;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.audit.export.ExportedEvent;
import uk.co.pharmacyiq.audit.proof.RecordExport.Scope;

/** The sealed events of an organisation in the order of its log, opened, a page at a time. */
final class SealedEvents implements Iterator<ExportedEvent> {

    private static final String PAGE = """
            select idx, event_id
              from audit.leaf
             where organisation_id = :organisation
               and log = :log
               and idx >= :from
               and idx < :to
               and at >= :since
               and at < :until
             order by idx
             limit :page
            """;

    private static final int A_PAGE = 512;

    private record Place(long idx, UUID eventId) {}

    private final ArrayDeque<ExportedEvent> page = new ArrayDeque<>();
    private final JdbcClient jdbc;
    private final AuditLog events;
    private final Scope scope;
    private final long size;
    private final int log;
    private long next;

    SealedEvents(JdbcClient jdbc, AuditLog events, Scope scope, Heads.Signed head) {
        this.jdbc = jdbc;
        this.events = events;
        this.scope = scope;
        this.size = head.size();
        this.log = head.log();
    }

    @Override
    public boolean hasNext() {
        while (page.isEmpty() && next < size) {
            fetch();
        }
        return !page.isEmpty();
    }

    @Override
    public ExportedEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }

    private void fetch() {
        var places = jdbc.sql(PAGE)
                .param("organisation", scope.organisation().value())
                .param("log", log)
                .param("from", next)
                .param("to", size)
                .param("since", Timestamp.from(scope.since()))
                .param("until", Timestamp.from(scope.until()))
                .param("page", A_PAGE)
                .query(Place.class)
                .list();
        next = places.size() < A_PAGE ? size : places.getLast().idx() + 1;
        var opened = new HashMap<UUID, RecordedEvent>();
        events.findAll(scope.organisation(), places.stream().map(Place::eventId).toList())
                .forEach(event -> opened.put(event.id(), event));
        for (var place : places) {
            var event = opened.get(place.eventId());
            if (event != null) {
                page.add(ExportedEvent.at(event, log, place.idx()));
            }
        }
    }
}
