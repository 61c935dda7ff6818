package uk.co.pharmacyiq.walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What the database's own catalogue says about walls: who is granted what, which policies stand where, which keys hold rows
 * to one organisation. What it should say is written down beside the tests; every difference is a decision somebody makes.
 */
final class CatalogueFacts {

    /** What is decided, one fact a line. Written anew with {@code -Dpharmacyiq.write-walls=true}. */
    static final Path DECIDED = Path.of("src/test/resources/walls/catalogue.txt");

    private static final String OURS = """
            n.nspname in ('kernel','keys','audit','work','tenancy','identity','access','medicines','controlled','responsible','inventory','patients','governance')
            """;

    private static final List<String> FACTS = List.of("""
            select 'grant ' || coalesce(nullif(pg_get_userbyid(g.grantee), 'unknown (OID=0)'), 'public') || ' '
                   || lower(g.privilege_type) || ' ' || c.oid::regclass
              from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
             where %s and not c.relispartition and g.grantee <> c.relowner
            """, """
            select 'grant ' || pg_get_userbyid(g.grantee) || ' ' || lower(g.privilege_type) || ' ' || c.oid::regclass
                   || ' (' || string_agg(a.attname, ', ' order by a.attname) || ')'
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0, aclexplode(a.attacl) g
             where %s and not c.relispartition
             group by g.grantee, g.privilege_type, c.oid
            """, """
            select 'grant ' || pg_get_userbyid(g.grantee) || ' execute ' || p.oid::regprocedure
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(p.proacl) g
             where %s and g.grantee <> p.proowner
            """, """
            select 'grant ' || pg_get_userbyid(g.grantee) || ' ' || lower(g.privilege_type) || ' schema ' || n.nspname
              from pg_namespace n, aclexplode(n.nspacl) g
             where %s and g.grantee <> n.nspowner
            """, """
            select 'key ' || k.conrelid::regclass || ' ' || pg_get_constraintdef(k.oid)
              from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
             where %s and k.contype in ('p', 'u', 'f') and not c.relispartition and k.conparentid = 0
            """, """
            select 'key ' || regexp_replace(pg_get_indexdef(x.indexrelid), 'INDEX \\S+ ', 'INDEX ')
              from pg_index x join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
             where %s and x.indisunique and not c.relispartition
               and not exists (select from pg_constraint k where k.conindid = x.indexrelid)
            """, """
            select 'policy ' || c.oid::regclass || ' ' || p.polname || ' ' || p.polcmd::text || ' '
                   || case when p.polpermissive then 'permissive' else 'restrictive' end || ' '
                   || array(select case r when 0 then 'everybody' else pg_get_userbyid(r) end
                              from unnest(p.polroles) r order by 1)::text
                   || coalesce(' using ' || pg_get_expr(p.polqual, c.oid), '')
                   || coalesce(' check ' || pg_get_expr(p.polwithcheck, c.oid), '')
              from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
             where %s and not c.relispartition
            """, """
            select 'row security ' || c.oid::regclass || case when c.relrowsecurity then ' on' else ' off' end
                   || case when c.relforcerowsecurity then ' forced' else '' end
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where %s and c.relkind in ('r', 'p') and not c.relispartition
            """);

    private CatalogueFacts() {}

    /** What a database says. */
    static TreeSet<String> of(Connection database) throws SQLException {
        return of(database, "");
    }

    /** What it says of one kind: {@code grant}, {@code key}, {@code policy}, {@code row security}. */
    private static TreeSet<String> of(Connection database, String kind) throws SQLException {
        var facts = new TreeSet<String>();
        for (var query : FACTS) {
            if (!query.startsWith("select '" + kind)) {
                continue;
            }
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery(query.formatted(OURS))) {
                while (rows.next()) {
                    facts.add(rows.getString(1).replaceAll("\\s+", " "));
                }
            }
        }
        return facts;
    }

    /** What was decided. */
    static TreeSet<String> decided() throws IOException {
        return new TreeSet<>(Files.readAllLines(DECIDED));
    }

    /** Each fact that is not as decided. */
    static List<String> differences(Connection database, TreeSet<String> decided) throws SQLException {
        return differences(database, decided, "");
    }

    /** Each fact of one kind that is not as decided. */
    static List<String> differences(Connection database, TreeSet<String> decided, String kind) throws SQLException {
        var found = of(database, kind);
        var differences = new ArrayList<String>();
        found.stream().filter(fact -> !decided.contains(fact)).forEach(fact -> differences.add("not decided: " + fact));
        decided.stream()
                .filter(fact -> fact.startsWith(kind) && !found.contains(fact))
                .forEach(fact -> differences.add("not there: " + fact));
        return differences;
    }

    static void write(Connection database) throws SQLException, IOException {
        Files.createDirectories(DECIDED.getParent());
        Files.writeString(DECIDED, String.join("\n", of(database)) + "\n");
    }
}
