package uk.co.pharmacyiq.simulation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the database holds of a run's premises, read by its administrator, and what of it cannot be true whatever happened. */
final class Truth {

    private static final String STOCK = """
            select place_id, product, batch, quantity from inventory.balance
             where organisation_id = ? and premises_id = any (?) and quantity <> 0
            """;
    private static final String ENTRIES = """
            select s.premises_id, s.drug, e.number, e.kind, e.quantity, e.balance, e.late, coalesce(e.corrects, 0), e.movement_id
              from controlled.section s
              join controlled.entry e on e.organisation_id = s.organisation_id and e.section_id = s.section_id
             where s.organisation_id = ? and s.premises_id = any (?)
            """;
    private static final String FOOTNOTES = """
            select s.premises_id, s.drug, f.number
              from controlled.section s
              join controlled.footnote f on f.organisation_id = s.organisation_id and f.section_id = s.section_id
             where s.organisation_id = ? and s.premises_id = any (?)
            """;
    private static final String SESSIONS = """
            select premises_id, person_id, began_at, ended_at, coalesce(ended_how, '-') from responsible.session
             where organisation_id = ? and premises_id = any (?)
            """;
    private static final String ABSENCES = """
            select premises_id, began_at, ended_at from responsible.absence
             where organisation_id = ? and premises_id = any (?)
            """;
    private static final String MOVEMENTS =
            "select count(*) from inventory.movement where organisation_id = ? and premises_id = any (?)";
    private static final String NEWEST =
            "select movement_id from inventory.movement where organisation_id = ? and premises_id = any (?) order by 1 desc limit 1";

    private final World world;
    private final List<UUID> movements;
    private final Connection database;

    /** @param database as its administrator */
    Truth(Connection database, World world, List<UUID> movements) {
        this.database = database;
        this.world = world;
        this.movements = movements;
    }

    /** The movement that was posted last. */
    UUID newest() throws SQLException {
        return rows(NEWEST, row -> row.getObject(1, UUID.class)).getFirst();
    }

    /** All of it, as {@link Model} writes it, in one order. */
    List<String> lines() throws SQLException {
        var lines = new ArrayList<String>();
        lines.addAll(rows(STOCK, row -> {
            var at = world.at(row.getObject(1, UUID.class));
            return "stock " + at.where() + " " + at.place() + " " + Drug.of(row.getString(2)) + " " + row.getString(3)
                    + " " + plain(row, 4);
        }));
        lines.addAll(rows(
                ENTRIES,
                row -> "entry " + where(row) + " " + row.getString(2) + " " + row.getLong(3) + " " + row.getString(4)
                        + " " + plain(row, 5) + " " + plain(row, 6) + " " + row.getBoolean(7) + " corrects "
                        + row.getLong(8) + " by " + movements.indexOf(row.getObject(9, UUID.class))));
        lines.addAll(rows(FOOTNOTES, row -> "footnote " + where(row) + " " + row.getString(2) + " " + row.getLong(3)));
        lines.addAll(rows(
                SESSIONS,
                row -> "session " + where(row) + " " + world.who(row.getObject(2, UUID.class)) + " " + time(row, 3)
                        + " " + time(row, 4) + " " + row.getString(5)));
        lines.addAll(rows(ABSENCES, row -> "absence " + where(row) + " " + time(row, 2) + " " + time(row, 3)));
        lines.addAll(rows(MOVEMENTS, row -> "movements " + row.getLong(1)));
        return lines.stream().sorted().toList();
    }

    /** Whatever must never be, in words. */
    List<String> problems() throws SQLException {
        return rows(Invariants.SQL, row -> row.getString(1));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Reading<T> reading) throws SQLException {
        var found = new ArrayList<T>();
        try (var statement = database.prepareStatement(sql)) {
            bind(statement);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
        }
        return found;
    }

    private void bind(PreparedStatement statement) throws SQLException {
        statement.setObject(1, world.organisation().value());
        statement.setArray(2, database.createArrayOf("uuid", new Object[] {
            world.premises(0).value(), world.premises(1).value()
        }));
    }

    private int where(ResultSet row) throws SQLException {
        return world.where(row.getObject(1, UUID.class));
    }

    private static String plain(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column).stripTrailingZeros().toPlainString();
    }

    private static String time(ResultSet row, int column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? "-" : time.toInstant().toString();
    }
}
