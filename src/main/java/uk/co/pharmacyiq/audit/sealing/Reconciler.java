package uk.co.pharmacyiq.audit.sealing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.audit.sealing.rows.Cursor;
import uk.co.pharmacyiq.audit.sealing.rows.Database;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;

/**
 * Counts events against leaves and leaves against heads, and names what is missing on either side: every event up to where
 * sealing has come is one leaf of its organisation, and every leaf is an event, unless it was dropped for its age and the
 * record says so.
 */
final class Reconciler {

    private static final int MOST = 1000;

    private static final String LEAF_MISSING = """
            select e.organisation_id, e.event_id, null::int8
              from audit.event e
              left join audit.leaf l
                on l.organisation_id = e.organisation_id and l.event_id = e.event_id and l.at = e.at
             where l.event_id is null
               and (e.xid, e.writer_seq, e.event_id) <= (?::xid8, ?, ?)
               and not exists (
                       select from audit.finding f
                        where f.organisation_id = e.organisation_id and f.event_id = e.event_id and f.kind = 'duplicate')
             limit ?
            """;

    /** A month that was dropped is announced by an event of the organisation, which is a leaf itself. */
    private static final String BODY_MISSING = """
            with gone as (
                    select l.organisation_id, l.event_id, l.idx, to_char(l.at at time zone 'UTC', 'YYYY-MM') as month
                      from audit.leaf l
                      left join audit.event e
                        on e.organisation_id = l.organisation_id and e.event_id = l.event_id and e.at = l.at
                     where e.event_id is null),
                 dropped as materialized (
                    select r.organisation_id, convert_from(r.leaf, 'UTF8')::json -> 'facts' ->> 'month' as month
                      from audit.event r
                      join audit.leaf l on l.organisation_id = r.organisation_id and l.event_id = r.event_id
                     where exists (select from gone)
                       and position('"action":"RECORD_RETENTION"'::bytea in r.leaf) > 0)
            select g.organisation_id, g.event_id, g.idx
              from gone g
             where not exists (
                       select from dropped d
                        where d.month = g.month and d.organisation_id = g.organisation_id)
             limit ?
            """;

    private static final String SIZES = """
            select h.organisation_id, null::uuid, h.size, h.size - count(l.idx)
              from audit.head h
              left join audit.leaf l on l.organisation_id = h.organisation_id and l.log = h.log and l.idx < h.size
             group by h.organisation_id, h.log, h.size
            having count(l.idx) <> h.size
            union all
            select l.organisation_id, l.event_id, l.idx, 0
              from audit.leaf l
              left join audit.head h on h.organisation_id = l.organisation_id and h.log = l.log
             where h.size is null or l.idx >= h.size
             limit ?
            """;

    private final Database database;

    Reconciler(Database database) {
        this.database = database;
    }

    List<Finding> reconcile() throws SQLException {
        return database.transaction(connection -> {
            Sql.run(connection, "set transaction isolation level repeatable read");
            var findings = new ArrayList<Finding>();
            var cursor = PositionStore.cursor(connection).orElse(Cursor.START);
            findings.addAll(Sql.rows(
                    connection,
                    LEAF_MISSING,
                    row -> finding(row, "leaf-missing", "An event up to where sealing has come has no leaf."),
                    Long.toString(cursor.xid()),
                    cursor.sequence(),
                    cursor.event(),
                    MOST));
            findings.addAll(Sql.rows(
                    connection, BODY_MISSING, row -> finding(row, "body-missing", "A sealed event is gone."), MOST));
            findings.addAll(sizes(connection));
            return findings;
        });
    }

    private static List<Finding> sizes(Connection connection) throws SQLException {
        return Sql.rows(
                connection,
                SIZES,
                row -> row.getLong(4) > 0
                        ? finding(row, "leaf-missing", "Leaves of a log are missing: " + row.getLong(4) + ".")
                        : finding(row, "leaf-extra", "A leaf lies beyond the end of its log."),
                MOST);
    }

    private static Finding finding(ResultSet row, String kind, String sentence) throws SQLException {
        long index = row.getLong(3);
        var at = row.wasNull() ? Optional.<Long>empty() : Optional.of(index);
        return new Finding(Sql.uuid(row, 1), kind, Optional.ofNullable(row.getObject(2, UUID.class)), at, sentence);
    }
}
