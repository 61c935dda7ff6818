package uk.co.pharmacyiq.audit.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.state.SealState.Counts;
import uk.co.pharmacyiq.audit.state.SealState.Holder;
import uk.co.pharmacyiq.audit.state.SealState.Published;
import uk.co.pharmacyiq.audit.state.SealState.Sealer;
import uk.co.pharmacyiq.audit.state.SealState.Stamped;
import uk.co.pharmacyiq.audit.state.SealState.Witnessed;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** Looks at where sealing stands, for the whole installation and for single entries of the organisation at work. */
@Component
public class SealLook {

    private static final String SEALS = """
            select l.event_id, l.log, l.idx, h.at
              from audit.leaf l
              cross join lateral (
                  select s.at
                    from audit.sealed_head s
                   where s.organisation_id = l.organisation_id
                     and s.log = l.log
                     and s.size > l.idx
                   order by s.size
                   limit 1) h
             where l.organisation_id = :organisation
               and l.event_id in (:events)
            """;

    /** Of several shards the one that is worst off speaks for all. */
    private static final String SEALER = """
            select state, told, ticked_at, tick_ms, greatest(lag_ms::bigint, oldest_ms) as lag, sealed, open_gaps, findings, reconciled_at
              from audit.sealer_status
             order by (state = 'down') desc, ticked_at
             limit 1
            """;

    private static final String PUBLISHED =
            "select log, size, signed_at from audit.checkpoint order by log desc, size desc limit 1";

    private static final String HOLDERS =
            "select name, kind, state, told, size, checked_at, kept_at from audit.anchor order by kind, name";

    private static final String WITNESSED = """
            select distinct on (key_name) key_name, size, received_at
              from audit.cosignature
             order by key_name, log desc, size desc
            """;

    private static final String STAMPED = """
            select distinct on (authority) authority, size, at
              from audit.time_stamp
             order by authority, log desc, size desc
            """;

    private static final String OWN_SIZE = """
            select size
              from audit.head
             where organisation_id = :organisation
             order by log desc
             limit 1
            """;

    private final JdbcClient jdbc;

    SealLook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The seals of those of these entries that have one, in the transaction that is open. */
    public Map<UUID, Seal> seals(OrganisationId organisation, Collection<UUID> events) {
        var seals = new HashMap<UUID, Seal>();
        if (!events.isEmpty()) {
            jdbc.sql(SEALS)
                    .param("organisation", organisation.value())
                    .param("events", events)
                    .query(row -> {
                        seals.put(
                                row.getObject("event_id", UUID.class),
                                new Seal(row.getInt("log"), row.getLong("idx"), instant(row, "at")));
                    });
        }
        return seals;
    }

    /** How many entries of an organisation are sealed, in the transaction that is open. */
    public long sealed(OrganisationId organisation) {
        return jdbc.sql(OWN_SIZE)
                .param("organisation", organisation.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Where sealing stands for the whole installation; nothing of any one organisation is in it. */
    public SealState state() {
        return new SealState(
                jdbc.sql(SEALER).query(SealLook::sealer).optional(),
                jdbc.sql(PUBLISHED)
                        .query((row, _) ->
                                new Published(row.getInt("log"), row.getLong("size"), instant(row, "signed_at")))
                        .optional(),
                jdbc.sql(HOLDERS).query(SealLook::holder).list(),
                jdbc.sql(WITNESSED)
                        .query((row, _) -> new Witnessed(
                                row.getString("key_name"), row.getLong("size"), instant(row, "received_at")))
                        .list(),
                jdbc.sql(STAMPED)
                        .query((row, _) ->
                                new Stamped(row.getString("authority"), row.getLong("size"), instant(row, "at")))
                        .list());
    }

    private static Sealer sealer(ResultSet row, int number) throws SQLException {
        return new Sealer(
                row.getString("state"),
                row.getString("told"),
                instant(row, "ticked_at"),
                Duration.ofMillis(row.getLong("tick_ms")),
                Duration.ofMillis(row.getLong("lag")),
                new Counts(row.getLong("sealed"), row.getInt("open_gaps"), row.getInt("findings")),
                perhaps(row, "reconciled_at"));
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        return new Holder(
                row.getString("name"),
                row.getString("kind"),
                row.getString("state"),
                row.getString("told"),
                row.getLong("size"),
                instant(row, "checked_at"),
                perhaps(row, "kept_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static Optional<Instant> perhaps(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
