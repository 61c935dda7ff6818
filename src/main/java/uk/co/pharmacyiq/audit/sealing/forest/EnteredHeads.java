package uk.co.pharmacyiq.audit.sealing.forest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;

/** Leaves of the log of heads, by index. */
final class EnteredHeads {

    private static final String AT = "select idx, leaf_hash from audit.head_leaf where log = ? and idx = any(?)";

    private EnteredHeads() {}

    static Map<Long, byte[]> at(Connection connection, int log, long[] indexes) throws SQLException {
        var found = new HashMap<Long, byte[]>();
        Sql.rows(connection, AT, row -> found.put(row.getLong(1), row.getBytes(2)), log, indexes);
        return found;
    }
}
