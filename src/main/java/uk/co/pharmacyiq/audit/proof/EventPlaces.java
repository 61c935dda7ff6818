package uk.co.pharmacyiq.audit.proof;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** Finds where events stand. */
final class EventPlaces {

    private static final String FIND = """
            select e.leaf, e.at, l.log, l.idx
              from audit.event e
              left join audit.leaf l on l.organisation_id = e.organisation_id and l.event_id = e.event_id
             where e.organisation_id = :organisation
               and e.event_id = :event
            """;

    private EventPlaces() {}

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
