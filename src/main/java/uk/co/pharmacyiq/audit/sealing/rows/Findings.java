package uk.co.pharmacyiq.audit.sealing.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/** What was found wrong, kept for good. What was already found and told in the same words is not told twice. */
public final class Findings {

    private static final String ADD = """
            insert into audit.finding (organisation_id, finding_id, kind, event_id, idx, detail)
            values (?, ?, ?, ?::uuid, ?::int8, ?)
            """;

    private static final String KNOWN = """
            select 1
              from audit.finding f
             where f.organisation_id = ? and f.kind = ? and f.detail = ?
               and f.event_id is not distinct from ?::uuid and f.idx is not distinct from ?::int8
            """;

    private Findings() {}

    public static boolean isNew(Connection connection, Finding finding) throws SQLException {
        return Sql.first(
                        connection,
                        KNOWN,
                        row -> true,
                        finding.organisation(),
                        finding.kind(),
                        finding.detail(),
                        finding.event().orElse(null),
                        finding.index().orElse(null))
                .isEmpty();
    }

    /** Answers how many were new. */
    public static int add(Connection connection, List<Finding> findings) throws SQLException {
        int added = 0;
        for (var finding : findings) {
            if (isNew(connection, finding)) {
                added += add(connection, finding);
            }
        }
        return added;
    }

    private static int add(Connection connection, Finding finding) throws SQLException {
        return Sql.run(
                connection,
                ADD,
                finding.organisation(),
                TimeOrderedId.next(),
                finding.kind(),
                finding.event().orElse(null),
                finding.index().orElse(null),
                finding.detail());
    }

    public static int count(Connection connection) throws SQLException {
        return Sql.first(connection, "select count(*) from audit.finding", row -> row.getInt(1))
                .orElse(0);
    }
}
