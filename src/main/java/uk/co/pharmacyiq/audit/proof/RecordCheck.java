package uk.co.pharmacyiq.audit.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.co.pharmacyiq.audit.note.VerifierKey;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * Checks the record from the server's side, as the role that may read all of it and write nothing: events against leaves,
 * leaves against tiles and heads, heads against the log of heads, and that against what was signed.
 */
public final class RecordCheck {

    private static final Pattern HEADS = Pattern.compile("(.+)/heads/[1-9][0-9]*");

    private static final String LOGS = """
            select coalesce(h.organisation_id, l.organisation_id) as organisation, coalesce(h.log, l.log) as log,
                   coalesce(h.size, 0) as size
              from audit.head h
              full join (select distinct organisation_id, log from audit.leaf) l
                on l.organisation_id = h.organisation_id and l.log = h.log
             order by 1, 2
            """;

    private static final String NOT_SEALED = """
            select e.organisation_id
              from audit.event e
              join audit.watermark w
                on (e.xid, e.writer_seq, e.event_id) <= (w.xid, w.writer_seq, w.event_id)
              left join audit.leaf l
                on l.organisation_id = e.organisation_id and l.event_id = e.event_id and l.at = e.at
             where l.event_id is null
             limit 1000
            """;

    private record Log(UUID organisation, int log, long size) {}

    private record HeadLog(int log, long size) {}

    private final DataSource database;
    private final VerifierKey platform;
    private final List<VerifierKey> witnesses;
    private final String base;

    /**
     * @param auditor connections of the role that checks
     * @param platform the key that signs the log of heads, under that log's name
     */
    public RecordCheck(DataSource auditor, VerifierKey platform, List<VerifierKey> witnesses) {
        var name = HEADS.matcher(platform.name());
        if (!name.matches()) {
            throw new IllegalArgumentException("the platform's key is named BASE/heads/1, not " + platform.name());
        }
        this.database = auditor;
        this.platform = platform;
        this.witnesses = List.copyOf(witnesses);
        this.base = name.group(1);
    }

    /** Everything that is wrong, in one snapshot of the database; of one organisation, or of all and the log of heads. */
    public List<Finding> check(Optional<OrganisationId> only, Progress progress) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                return check(connection, only, progress);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
        }
    }

    private List<Finding> check(Connection connection, Optional<OrganisationId> only, Progress progress)
            throws SQLException {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var findings = new ArrayList<Finding>();
        for (var log : jdbc.sql(LOGS).query(Log.class).list()) {
            var organisation = new OrganisationId(log.organisation());
            if (only.isEmpty() || only.get().equals(organisation)) {
                var name = new LogName(base, Optional.of(organisation), log.log());
                findings.addAll(new OrganisationCheck(jdbc, name, platform).check(connection, log.size(), progress));
            }
        }
        for (var log : jdbc.sql("select log, size from audit.head_log order by log")
                .query(HeadLog.class)
                .list()) {
            var name = new LogName(base, Optional.empty(), log.log());
            var check = new HeadLogCheck(jdbc, name, platform, witnesses);
            findings.addAll(check.check(connection, log.size(), progress));
        }
        for (var organisation : jdbc.sql(NOT_SEALED).query(UUID.class).list()) {
            findings.add(new Finding(
                    Optional.of(new OrganisationId(organisation)),
                    OptionalLong.empty(),
                    "leaf-missing",
                    "An event older than where sealing has come is not in the log: it was skipped, or put in later."));
        }
        return only.isEmpty()
                ? findings
                : findings.stream().filter(about(only.get())).toList();
    }

    /** What is about nobody's record is about everybody's. */
    private static Predicate<Finding> about(OrganisationId organisation) {
        return finding -> finding.organisation().map(organisation::equals).orElse(true);
    }
}
