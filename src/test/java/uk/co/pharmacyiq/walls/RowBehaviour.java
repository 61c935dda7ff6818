package uk.co.pharmacyiq.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the application's role can do with rows of two organisations, tried on every tenant table of a database that is kept
 * for nothing else: its other rules are taken off, so that nothing but the wall stands between.
 */
final class RowBehaviour {

    static final UUID OURS = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    static final UUID THEIRS = UUID.fromString("01900000-0000-7000-8000-00000000000b");

    /** Refused for want of a grant, or by a policy. */
    private static final String REFUSED = "42501";

    private final Connection owner;

    private RowBehaviour(Connection owner) {
        this.owner = owner;
    }

    /** Takes off what would stop made-up rows, and gives each of two organisations a row in every tenant table. */
    static RowBehaviour prepare(Connection superuser) throws SQLException {
        var behaviour = new RowBehaviour(superuser);
        behaviour.run("set session_replication_role = replica");
        for (var table : Holdings.tables(superuser)) {
            behaviour.run("alter table " + table + " disable trigger all");
            for (var check : behaviour.rows("select quote_ident(conname) from pg_constraint where conrelid = '" + table
                    + "'::regclass and contype = 'c'")) {
                behaviour.run("alter table " + table + " drop constraint " + check);
            }
            for (var whose : List.of(OURS, THEIRS)) {
                behaviour.run("insert into " + table + behaviour.values(table, whose));
            }
        }
        return behaviour;
    }

    /** A row of the other organisation that differs from those that are there. */
    private String values(String table, UUID whose) throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var column : rows("select quote_ident(attname) || ' ' || format_type(atttypid, null) from pg_attribute"
                + " where attrelid = '" + table
                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"
                + " and attidentity <> 'a'")) {
            var name = column.substring(0, column.indexOf(' '));
            var type = column.substring(column.indexOf(' ') + 1);
            columns.add(name);
            values.add(name.equals("organisation_id") ? "'" + whose + "'" : madeUp(type));
        }
        return " (" + String.join(", ", columns) + ") values (" + String.join(", ", values) + ")";
    }

    private static String madeUp(String type) {
        if (type.endsWith("[]")) {
            return "'{}'";
        }
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text", "character varying" -> "md5(random()::text)";
            case "bytea" -> "decode(md5(random()::text), 'hex')";
            case "boolean" -> "false";
            case "integer", "bigint", "smallint" -> "(random() * 30000)::integer";
            case "numeric" -> "round(random()::numeric, 3)";
            case "jsonb", "json" -> "'{}'";
            case "xid8" -> "'1'";
            case "date", "timestamp with time zone", "time without time zone" -> "now()";
            default -> "null";
        };
    }

    /** What somebody of one organisation can do to rows of the other in one table; nothing, where the wall stands. */
    List<String> through(String table) throws SQLException {
        var through = new ArrayList<String>();
        asOneOfUs();
        var foreign = " where organisation_id <> '" + OURS + "'";
        if (changes("select from " + table + foreign)) {
            through.add(table + ": rows of others are seen");
        }
        var column = "organisation_id = organisation_id";
        for (var granted : rows("select attname from pg_attribute where attrelid = '" + table
                + "'::regclass and attnum > 0 and has_column_privilege(attrelid, attnum, 'update') limit 1")) {
            column = granted + " = " + granted;
        }
        if (changes("update " + table + " set " + column + foreign)) {
            through.add(table + ": rows of others are changed");
        }
        if (changes("delete from " + table + foreign)) {
            through.add(table + ": rows of others are deleted");
        }
        if (changes("insert into " + table + granted(table, THEIRS))) {
            through.add(table + ": rows are added for others");
        }
        run("reset role");
        return through;
    }

    /** The same row, of the columns that may be written. */
    private String granted(String table, UUID whose) throws SQLException {
        run("reset role");
        var all = values(table, whose);
        run("set local role pharmacyiq_app");
        return all;
    }

    private void asOneOfUs() throws SQLException {
        run("select kernel.assume('" + OURS + "')");
        run("set local role pharmacyiq_app");
    }

    private boolean changes(String sql) throws SQLException {
        var before = owner.setSavepoint();
        try (var statement = owner.createStatement()) {
            boolean changed;
            if (statement.execute(sql)) {
                changed = statement.getResultSet().next();
            } else {
                changed = statement.getUpdateCount() > 0;
            }
            owner.rollback(before);
            return changed;
        } catch (SQLException refused) {
            owner.rollback(before);
            if (refused.getSQLState().equals(REFUSED)) {
                return false;
            }
            return refused.getSQLState().startsWith("23");
        }
    }

    private List<String> rows(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
