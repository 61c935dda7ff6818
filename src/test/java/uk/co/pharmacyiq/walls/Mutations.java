package uk.co.pharmacyiq.walls;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import uk.co.pharmacyiq.TestDatabase;

/**
 * Takes down one stone of the wall after another, each policy, each row security, each grant, each key, each filter of a
 * statement, and looks whether a test would notice.
 */
public final class Mutations {

    private static final List<String> ROLES = List.of(
            "pharmacyiq_app", "pharmacyiq_catalogue", "pharmacyiq_sealer", "pharmacyiq_auditor", "pharmacyiq_doorman");

    private static final List<String> PRIVILEGES = List.of("select", "insert", "update", "delete", "truncate");

    /** Of one kind of stone: how many were taken down, how many of them were missed, and those that nobody missed. */
    public record Tally(int taken, int byCatalogue, int byRows, List<String> unnoticed) {

        public int noticed() {
            return taken - unnoticed.size();
        }
    }

    /** What to do to a database, and which table it is about. */
    private record Stone(String kind, String table, String sql) {}

    private final Connection database;
    private final TreeSet<String> decided;
    private final RowBehaviour rows;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private Mutations(Connection database) throws SQLException {
        this.database = database;
        this.rows = RowBehaviour.prepare(database);
        this.decided = CatalogueFacts.of(database);
    }

    /** Everything in turn, on a database of its own. */
    public static Map<String, Tally> run() throws SQLException, IOException {
        var sandbox = TestDatabase.get().sandbox();
        try (var database = sandbox.administrator().connect()) {
            database.setAutoCommit(false);
            var mutations = new Mutations(database);
            for (var stone : mutations.stones()) {
                mutations.take(stone);
            }
            database.rollback();
            mutations.filters();
            return mutations.tallies;
        } finally {
            sandbox.drop();
        }
    }

    private void take(Stone stone) throws SQLException {
        var before = database.setSavepoint();
        run(stone.sql());
        boolean byCatalogue = !CatalogueFacts.differences(
                        database,
                        decided,
                        stone.kind().substring(0, stone.kind().indexOf(':')))
                .isEmpty();
        boolean byRows = stone.kind().startsWith("policy")
                && !rows.through(stone.table()).isEmpty();
        database.rollback(before);
        count(stone.kind(), stone.sql(), byCatalogue, byRows);
    }

    private void count(String kind, String what, boolean byCatalogue, boolean byRows) {
        var tally = tallies.getOrDefault(kind, new Tally(0, 0, 0, List.of()));
        var unnoticed = new ArrayList<>(tally.unnoticed());
        if (!byCatalogue && !byRows) {
            unnoticed.add(what);
        }
        tallies.put(
                kind,
                new Tally(
                        tally.taken() + 1,
                        tally.byCatalogue() + (byCatalogue ? 1 : 0),
                        tally.byRows() + (byRows ? 1 : 0),
                        unnoticed));
    }

    private List<Stone> stones() throws SQLException {
        var stones = new ArrayList<Stone>();
        var tables = Holdings.tables(database);
        for (var table : tables) {
            stones.add(new Stone("policy: dropped", table, "drop policy organisation on " + table));
            stones.add(new Stone(
                    "policy: everything is seen", table, "alter policy organisation on " + table + " using (true)"));
            stones.add(new Stone(
                    "policy: anything is written",
                    table,
                    "alter policy organisation on " + table + " with check (true)"));
            stones.add(new Stone("row security: off", table, "alter table " + table + " disable row level security"));
            stones.add(new Stone(
                    "row security: not for the owner", table, "alter table " + table + " no force row level security"));
        }
        for (var fact : decided) {
            grants(fact, stones);
        }
        for (var table : tables) {
            for (var role : ROLES) {
                for (var privilege : PRIVILEGES) {
                    if (!decided.contains("grant " + role + " " + privilege + " " + table)) {
                        stones.add(new Stone(
                                "grant: one more", table, "grant " + privilege + " on " + table + " to " + role));
                    }
                }
            }
        }
        for (var key : texts(
                "select conrelid::regclass || ' drop constraint ' || quote_ident(conname) || ' cascade' from pg_constraint k"
                        + " join pg_class c on c.oid = k.conrelid where k.contype in ('p', 'u', 'f') and k.conparentid = 0"
                        + " and not c.relispartition and obj_description(c.oid) = 'tenant' order by 1")) {
            stones.add(new Stone("key: dropped", key.substring(0, key.indexOf(' ')), "alter table " + key));
        }
        return stones;
    }

    private static void grants(String fact, List<Stone> stones) {
        var parts = fact.split(" ", 4);
        if (!parts[0].equals("grant") || parts[2].equals("usage")) {
            return;
        }
        var at = parts[3];
        if (parts[2].equals("execute")) {
            stones.add(new Stone("grant: one fewer", at, "revoke execute on function " + at + " from " + parts[1]));
        } else if (at.endsWith(")")) {
            stones.add(new Stone(
                    "grant: one fewer",
                    at,
                    "revoke " + parts[2] + " " + at.substring(at.indexOf('(')) + " on "
                            + at.substring(0, at.indexOf(' ')) + " from " + parts[1]));
        } else {
            stones.add(new Stone("grant: one fewer", at, "revoke " + parts[2] + " on " + at + " from " + parts[1]));
        }
    }

    /** Filters of statements; one that stands twice is no hole when one of the two is gone. */
    private void filters() throws IOException, SQLException {
        var tables = new HashSet<>(StatementFilterTest.tables());
        for (var statement : Statements.all()) {
            if (Filters.open(statement.sql(), tables).isEmpty()) {
                for (var fewer : Filters.without(statement.sql(), tables)) {
                    count(
                            "filter of a statement",
                            statement.where(),
                            !Filters.open(fewer, tables).isEmpty(),
                            false);
                }
            }
        }
    }

    private List<String> texts(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
