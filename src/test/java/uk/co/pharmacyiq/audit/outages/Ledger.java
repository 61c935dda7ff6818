package uk.co.pharmacyiq.audit.outages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.co.pharmacyiq.audit.tree.Frontier;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/** Counts, as the server's administrator, what must be equal whatever was killed. */
final class Ledger {

    private static final String MISSED = """
            select count(*)
              from audit.event e
              join audit.watermark w on (e.xid, e.writer_seq, e.event_id) <= (w.xid, w.writer_seq, w.event_id)
             where not exists (
                   select from audit.leaf l where l.organisation_id = e.organisation_id and l.event_id = e.event_id)
            """;

    private static final String DOUBLE = "select count(*) - count(distinct event_id) from audit.leaf";

    private static final String UNEVEN = """
            select count(*)
              from audit.head h
              left join (select organisation_id, log, count(*) as leaves, max(idx) + 1 as next
                           from audit.leaf group by 1, 2) l using (organisation_id, log)
             where h.size is distinct from l.leaves or h.size is distinct from l.next
            """;

    private static final String UNRECORDED = """
            select count(*)
              from bench.booking b
             where not exists (
                   select from audit.event e where e.organisation_id = b.organisation_id and e.event_id = b.event_id)
            """;

    private static final String UNSEALED = """
            select count(*)
              from audit.event e
             where not exists (
                   select from audit.leaf l where l.organisation_id = e.organisation_id and l.event_id = e.event_id)
            """;

    private static final String FINDINGS = """
            select kind || ': ' || count(*) from audit.finding where kind <> 'gap' group by kind
            """;

    private static final String HASHES = """
            select leaf_hash from audit.leaf where organisation_id = ? and log = ? and idx < ? order by idx
            """;

    /** Tells whether numbers of a writer may be missing for good. */
    interface MayHaveGaps {
        boolean have(UUID writer) throws IOException;
    }

    private final JdbcTemplate jdbc;

    Ledger(DatabaseAccess administrator) {
        this.jdbc = new JdbcTemplate(new DriverManagerDataSource(
                administrator.jdbcUrl(), administrator.username(), administrator.password()));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    long leaves() {
        return count("select coalesce(sum(size), 0) from audit.head");
    }

    /** Whether an event written after a moment is a leaf; not so while the database does not answer. */
    boolean sealsSince(long millis) {
        try {
            return count("select count(*) from audit.leaf where at > to_timestamp(" + millis + " / 1000.0)") > 0;
        } catch (DataAccessException outage) {
            return false;
        }
    }

    long count(String sql) {
        var count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    long unsealed() {
        return count(UNSEALED);
    }

    /** What is not as it must be, now and at any time; empty when all is well. */
    List<String> wrong(MayHaveGaps may) throws IOException {
        var wrong = new ArrayList<String>();
        say(wrong, "events below the watermark without a leaf", count(MISSED));
        say(wrong, "events with two leaves", count(DOUBLE));
        say(wrong, "logs whose size is not their leaves", count(UNEVEN));
        say(wrong, "bookings without an event", count(UNRECORDED));
        wrong.addAll(jdbc.queryForList(FINDINGS, String.class));
        for (var writer :
                jdbc.queryForList("select distinct writer_id from audit.gap where state = 'sealed'", UUID.class)) {
            if (!may.have(writer)) {
                wrong.add("a gap of a writer to which nothing happened");
            }
        }
        return wrong;
    }

    /** Logs whose root is not that of their leaves, and acknowledged events that have no leaf. */
    List<String> wrongAtTheEnd(ByteBuffer acknowledged) {
        var wrong = new ArrayList<String>();
        say(
                wrong,
                "roots that are not those of their leaves",
                jdbc
                        .query(
                                "select organisation_id, log, size, root from audit.head",
                                (row, _) -> Arrays.equals(
                                        row.getBytes(4),
                                        root(row.getObject(1, UUID.class), row.getInt(2), row.getLong(3))))
                        .stream()
                        .filter(same -> !same)
                        .count());
        var sealed = new HashSet<>(jdbc.queryForList("select event_id from audit.leaf", UUID.class));
        long lost = 0;
        while (acknowledged.remaining() >= 16) {
            lost += sealed.contains(new UUID(acknowledged.getLong(), acknowledged.getLong())) ? 0 : 1;
        }
        say(wrong, "acknowledged bookings that are not sealed", lost);
        say(wrong, "events that are not sealed", unsealed());
        return wrong;
    }

    /** Of the first leaves only: the sealer may be at work on its own. */
    private byte[] root(UUID organisation, int log, long size) {
        var tree = Frontier.empty();
        jdbc.query(
                HASHES,
                row -> {
                    tree.append(row.getBytes(1));
                },
                organisation,
                log,
                size);
        return tree.root();
    }

    private static void say(List<String> wrong, String what, long count) {
        if (count != 0) {
            wrong.add(what + ": " + count);
        }
    }
}
