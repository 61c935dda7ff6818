package uk.co.pharmacyiq.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.keys.SealedText;
import uk.co.pharmacyiq.patients.search.Crowd;
import uk.co.pharmacyiq.patients.search.GeneratedRows;

/** Fills the tables of patients past the door, by the database's administrator: nobody did it, so there is no event. */
final class ManyPatients {

    private static final int BATCH = 5_000;
    private static final List<String> TABLES =
            List.of("patient", "entry_version", "entry", "search_key", "search_word");

    /** Somebody and their record. */
    record Known(PatientId id, Crowd.Person person) {}

    private ManyPatients() {}

    /** One organisation's patients, each with a record of five entries and the keys that lead to it. */
    static List<Known> fill(SealedText text, OrganisationId organisation, PremisesId premises, int people)
            throws SQLException, IOException {
        var crowd = new Crowd(10_000, 70);
        var known = new ArrayList<Known>();
        var words = new HashSet<UUID>();
        try (var connection = TestDatabase.get().administrator().connect()) {
            uncover(connection);
            connection.setAutoCommit(false);
            for (int done = 0; done < people; done += BATCH) {
                var some = new ArrayList<Known>();
                while (some.size() < Math.min(BATCH, people - done)) {
                    some.add(new Known(PatientId.next(), crowd.next()));
                }
                // Holds for one transaction.
                run(connection, "select kernel.assume('" + organisation + "')");
                copy(connection, text, organisation, premises, some, words);
                connection.commit();
                known.addAll(some);
            }
            connection.setAutoCommit(true);
            cover(connection);
            tidy(connection);
        }
        return known;
    }

    private static void copy(
            Connection connection,
            SealedText text,
            OrganisationId organisation,
            PremisesId premises,
            List<Known> people,
            HashSet<UUID> words)
            throws SQLException, IOException {
        var patients = new StringBuilder();
        var entries = new StringBuilder();
        var keys = new StringBuilder();
        var fresh = new StringBuilder();
        for (var each : people) {
            var id = each.id().toString();
            line(
                    patients,
                    organisation.toString(),
                    id,
                    "1",
                    premises.toString(),
                    "2026-11-01",
                    UUID.randomUUID().toString());
            for (var entry : GeneratedRows.entries(each.person())) {
                var entryId = UUID.randomUUID();
                line(
                        entries,
                        organisation.toString(),
                        entryId.toString(),
                        "1",
                        id,
                        entry.kind(),
                        hex(text.seal(organisation, "patients.entry_version.body", entryId + "/1", entry.body())),
                        "current",
                        "added",
                        "2026-11-01",
                        "2026-11-01",
                        UUID.randomUUID().toString());
            }
            for (var key : GeneratedRows.keys(each.person(), text, organisation)) {
                line(keys, organisation.toString(), key.token().toString(), id, key.kind(), key.part(), "f");
                if (key.isWord() && words.add(key.token())) {
                    var said = text.seal(organisation, "patients.search_word.said", key.token(), key.value());
                    line(fresh, organisation.toString(), key.token().toString(), key.kind(), hex(said));
                }
            }
        }
        copy(
                connection,
                "patient (organisation_id, patient_id, version, premises_id, registered_at, event_id)",
                patients);
        copy(
                connection,
                "entry_version (organisation_id, entry_id, version, patient_id, kind, body, state, change, "
                        + "occurred_at, recorded_at, event_id)",
                entries);
        copy(connection, "search_key (organisation_id, token, patient_id, kind, part, former)", keys);
        copy(connection, "search_word (organisation_id, token, kind, said)", fresh);
    }

    private static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    private static void line(StringBuilder rows, String... values) {
        rows.append(String.join("\t", values)).append('\n');
    }

    private static void copy(Connection connection, String into, StringBuilder rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy patients." + into + " from stdin",
                        new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Further organisations with patients of the same names under identifiers of their own, a stretch of the first
     * organisation's each: patients, index and words, and their records too where so wished.
     */
    static void others(OrganisationId like, int organisations, int each, boolean records) throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect()) {
            uncover(connection);
            run(connection, "set session_replication_role = replica");
            run(connection, "alter table patients.entry_version disable trigger follow");
            run(
                    connection,
                    "create temp table source as select row_number() over () - 1 as n, patient_id from "
                            + "patients.patient where organisation_id = '" + like + "'");
            run(connection, "create unique index on source (n)");
            run(connection, "analyze source");
            connection.setAutoCommit(false);
            int batch = Math.max(1, 20_000 / each);
            for (int done = 0; done < organisations; done += batch) {
                run(connection, "drop table if exists pairs");
                run(connection, """
                        create temp table pairs as
                        select o.organisation, s.patient_id as old, gen_random_uuid() as fresh
                          from (select i, gen_random_uuid() as organisation from generate_series(%d, %d) i) o
                          join lateral generate_series(o.i * 7919, o.i * 7919 + %d - 1) g on true
                          join source s on s.n = g %% (select count(*) from source)
                        """.formatted(done, Math.min(done + batch, organisations) - 1, each));
                run(connection, "analyze pairs");
                statements(like, records).forEach(sql -> run(connection, sql));
                connection.commit();
            }
            connection.setAutoCommit(true);
            run(connection, "alter table patients.entry_version enable always trigger follow");
            cover(connection);
            tidy(connection);
        }
    }

    private static List<String> statements(OrganisationId like, boolean records) {
        var all = new ArrayList<>(List.of("""
                insert into patients.patient (organisation_id, patient_id, version, premises_id, registered_at, event_id)
                select organisation, fresh, 1, organisation, now(), fresh from pairs order by organisation, fresh
                """, """
                insert into patients.search_key (organisation_id, token, patient_id, kind, part, former)
                select p.organisation, k.token, p.fresh, k.kind, k.part, k.former
                  from pairs p join patients.search_key k on k.organisation_id = '%s' and k.patient_id = p.old
                 order by 1, 2, 3
                """.formatted(like), """
                insert into patients.search_word (organisation_id, token, kind, said)
                select distinct p.organisation, w.token, w.kind, w.said
                  from pairs p
                  join patients.search_key k on k.organisation_id = '%1$s' and k.patient_id = p.old
                  join patients.search_word w on w.organisation_id = '%1$s' and w.token = k.token
                """.formatted(like)));
        if (records) {
            all.add("""
                    create temp table lines on commit drop as
                    select p.organisation, gen_random_uuid() as entry, p.fresh, v.kind, v.body
                      from pairs p
                      join patients.entry_version v on v.organisation_id = '%s' and v.patient_id = p.old
                    """.formatted(like));
            all.add("""
                    insert into patients.entry_version (organisation_id, entry_id, version, patient_id, kind, body, state,
                           change, occurred_at, recorded_at, event_id)
                    select organisation, entry, 1, fresh, kind, body, 'current', 'added', now(), now(), fresh from lines
                    """);
            all.add("""
                    insert into patients.entry (organisation_id, entry_id, patient_id, version, kind, state)
                    select organisation, entry, fresh, 1, kind, 'current' from lines
                    """);
        }
        return all;
    }

    private static void uncover(Connection connection) {
        for (var table : TABLES) {
            if (!table.equals("entry")) {
                run(connection, "alter table patients." + table + " disable trigger covered");
            }
        }
    }

    private static void cover(Connection connection) {
        for (var table : TABLES) {
            if (!table.equals("entry")) {
                run(connection, "alter table patients." + table + " enable always trigger covered");
            }
        }
    }

    private static void tidy(Connection connection) {
        for (var table : TABLES) {
            run(connection, "vacuum analyze patients." + table);
        }
    }

    private static void run(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
