package uk.co.pharmacyiq.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * Looks for events, newest first, batch by batch along the primary key. The database passes over what cannot match by
 * looking for bytes in the leaf, of which it understands no more than that the action's name comes first; what it hands over is then read and checked exactly.
 */
final class RecordSearch {

    private static final int BATCH = 500;
    private static final Duration SLACK = Duration.ofDays(1);

    private static final String LOOK = """
            with looked as materialized (
                select e.organisation_id, e.event_id, e.at, e.writer_seq, e.leaf, e.sealed
                  from audit.event e
                 where e.organisation_id = :organisation
                   and e.event_id >= :oldest
                   and e.event_id < :before
                   and e.at >= :from
                   and e.at < :to
                 order by e.event_id desc
                 limit :batch
            )
            select l.organisation_id, l.event_id, l.at, l.writer_seq, l.leaf, l.sealed,
                   (select count(*) from looked) as looked
              from looked l
             where not exists (select from unnest(:all::bytea[]) part where position(part in l.leaf) = 0)
               and not (exists (select from unnest(:kinds::bytea[]) part where position(part in l.leaf) > 0)
                        and split_part(encode(substring(l.leaf from 12 for 80), 'escape'), '"', 1) ~ :over)
               and (cardinality(:any::bytea[]) = 0
                    or exists (select from unnest(:any::bytea[]) part where position(part in l.leaf) > 0))
                or l.event_id = (select o.event_id from looked o order by o.event_id limit 1)
             order by l.event_id desc
            """;

    /** A row that may match, or the last that was looked at; and how many were looked at with it. */
    record Found(
            UUID organisationId, UUID eventId, Instant at, long writerSeq, byte[] leaf, byte[] sealed, int looked) {

        RecordedEvent.Row row() {
            return new RecordedEvent.Row(organisationId, eventId, at, writerSeq, leaf, sealed);
        }
    }

    private final JdbcClient jdbc;
    private final SealedDetails details;

    RecordSearch(JdbcClient jdbc, SealedDetails details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    RecordPage search(OrganisationId organisation, RecordQuery query) {
        var events = new ArrayList<RecordedEvent>();
        var before = query.before().orElseGet(() -> last(query.to().plus(SLACK)));
        int left = query.mostLooked();
        while (left > 0) {
            int size = Math.min(left, BATCH);
            var batch = look(organisation, query, before, size);
            for (var event :
                    details.open(organisation, batch.stream().map(Found::row).toList())) {
                if (query.filter().admits(event)) {
                    events.add(event);
                    if (events.size() == query.limit()) {
                        return new RecordPage(events, Optional.of(event.id()), Optional.empty());
                    }
                }
            }
            if (batch.isEmpty() || batch.getFirst().looked() < size) {
                return new RecordPage(events, Optional.empty(), Optional.empty());
            }
            before = batch.getLast().eventId();
            left -= size;
        }
        return new RecordPage(events, Optional.of(before), Optional.of(before));
    }

    private List<Found> look(OrganisationId organisation, RecordQuery query, UUID before, int size) {
        return jdbc.sql(LOOK)
                .param("organisation", organisation.value())
                .param("oldest", first(query.from().minus(SLACK)))
                .param("before", before)
                .param("from", query.from().atOffset(ZoneOffset.UTC))
                .param("to", query.to().atOffset(ZoneOffset.UTC))
                .param("batch", size)
                .param("all", parts(query.filter()))
                .param("any", actions(query.filter()))
                .param("kinds", kinds(query.filter().passedOver()))
                .param("over", "^(" + query.filter().passedOver().actions() + ")$")
                .query(Found.class)
                .list();
    }

    private static byte[][] parts(RecordFilter filter) {
        var parts = new ArrayList<String>();
        filter.person().ifPresent(id -> parts.add("\"who\":{\"id\":\"" + id + "\""));
        filter.premises().ifPresent(id -> parts.add("\"premises\":\"" + id + "\""));
        if (filter.platformStaff()) {
            parts.add("\"kind\":\"operator\"}");
        }
        addUnlessEmpty(parts, "\"outcome\":", filter.outcome());
        if (filter.subject().isPatient()) {
            parts.add(filter.subject().id());
        } else {
            addUnlessEmpty(parts, "\"type\":", filter.subject().type());
            addUnlessEmpty(parts, "\"subject\":{\"id\":", filter.subject().id());
        }
        return bytes(parts);
    }

    private static byte[][] actions(RecordFilter filter) {
        var parts = new ArrayList<String>();
        filter.actions().forEach(action -> addUnlessEmpty(parts, "\"action\":", action));
        return bytes(parts);
    }

    private static byte[][] kinds(RecordFilter.PassedOver passedOver) {
        return bytes(passedOver.kinds().stream()
                .map(kind -> "\"kind\":" + CanonicalJson.text(kind) + "}")
                .toList());
    }

    private static void addUnlessEmpty(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + CanonicalJson.text(value));
        }
    }

    private static byte[][] bytes(List<String> parts) {
        return parts.stream().map(part -> part.getBytes(UTF_8)).toArray(byte[][]::new);
    }

    private static UUID first(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0000L);
    }

    private static UUID last(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7fffL, -1L);
    }
}
