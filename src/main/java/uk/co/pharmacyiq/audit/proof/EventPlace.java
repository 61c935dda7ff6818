package uk.co.pharmacyiq.audit.proof;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * An event's public bytes, and where it stands in its organisation's log.
 *
 * @param at when the database took it
 * @param log empty where it is not sealed yet, like {@code idx}
 */
record EventPlace(byte[] leaf, Instant at, Optional<Integer> log, Optional<Long> idx) {

    private static final String FIND = """
            select e.leaf, e.at, l.log, l.idx
              from audit.event e
              left join audit.leaf l on l.organisation_id = e.organisation_id and l.event_id = e.event_id
             where e.organisation_id = :organisation
               and e.event_id = :event
            """;

    static Optional<EventPlace> find(JdbcClient jdbc, OrganisationId organisation, UUID event) {
        return jdbc
                .sql(FIND)
                .param("organisation", organisation.value())
                .param("event", event)
                .query((row, _) -> new EventPlace(
                        row.getBytes("leaf"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getObject("log", Integer.class)),
                        Optional.ofNullable(row.getObject("idx", Long.class))))
                .list()
                .stream()
                .findFirst();
    }
}
