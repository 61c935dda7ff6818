package uk.co.pharmacyiq.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * Who did what at all, told from the public leaves alone: nothing sealed is opened. The database reads the organisation's
 * events of that time once, along the primary key, and hands over one row for each person and action.
 */
final class Doings {

    private static final String SINCE = """
            select l.leaf -> 'who' ->> 'id' as person, l.leaf ->> 'action' as action
              from (select convert_from(e.leaf, 'UTF8')::jsonb as leaf
                      from audit.event e
                     where e.organisation_id = :organisation
                       and e.event_id >= :oldest
                       and e.at >= :from
                       and position('"kind":"person"' in convert_from(e.leaf, 'UTF8')) > 0
                       and position('"outcome":"done"' in convert_from(e.leaf, 'UTF8')) > 0) l
             where l.leaf -> 'who' ->> 'kind' = 'person'
               and l.leaf ->> 'outcome' = 'done'
             group by 1, 2
            """;

    private Doings() {}

    static Map<UUID, Set<String>> since(JdbcClient jdbc, OrganisationId organisation, Instant from) {
        var doings = new HashMap<UUID, Set<String>>();
        jdbc.sql(SINCE)
                .param("organisation", organisation.value())
                .param("oldest", new UUID(from.minusSeconds(86_400).toEpochMilli() << 16 | 0x7000L, Long.MIN_VALUE))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query((row, _) -> doings.computeIfAbsent(
                                UUID.fromString(row.getString("person")), _ -> new HashSet<>())
                        .add(row.getString("action")))
                .list();
        return doings;
    }
}
