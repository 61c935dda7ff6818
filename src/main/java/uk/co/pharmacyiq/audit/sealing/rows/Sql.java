package uk.co.pharmacyiq.audit.sealing.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/** Statements with bound values, whole columns of them as arrays; results come in the driver's binary form. */
public final class Sql {

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final int BINARY = -1;

    private Sql() {}

    public static <T> List<T> rows(Connection connection, String sql, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (var statement = prepared(connection, sql, values);
                var found = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        }
    }

    public static <T> Optional<T> first(Connection connection, String sql, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        return rows(connection, sql, reader, values).stream().findFirst();
    }

    /** Runs a statement that changes rows; answers how many. */
    public static int run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    public static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, bound(connection, values[at]));
        }
        return statement;
    }

    private static @Nullable Object bound(Connection connection, @Nullable Object value) throws SQLException {
        var driver = connection.unwrap(PGConnection.class);
        return switch (value) {
            case UUID[] ids -> driver.createArrayOf("uuid", ids);
            case long[] numbers -> driver.createArrayOf("int8", numbers);
            case byte[][] bytes -> driver.createArrayOf("bytea", bytes);
            case String[] texts -> driver.createArrayOf("text", texts);
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case null -> null;
            default -> value;
        };
    }
}
