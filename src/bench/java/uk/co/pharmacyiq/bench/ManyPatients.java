package uk.co.pharmacyiq.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.search.Crowd;
import uk.co.pharmacyiq.patients.search.GeneratedRows;

/** Fills the tables of patients past the door, by the database's administrator: nobody did it, so there is no event. */
final class ManyPatients {

    private static final int BATCH = 5_000;
    private static final List<String> TABLES = List.of("patient", "entry_version", "entry", "search_key", "name_word");

    /** Somebody and their record. */
    record Known(PatientId id, Crowd.Person person) {}

    private ManyPatients() {}

    /** One organisation's patients, each with a record of five entries and the keys that lead to it. */
    static List<Known> fill(OrganisationId organisation, PremisesId premises, int people)
            throws SQLException, IOException {
        var crowd = new Crowd(10_000, 70);
        var known = new ArrayList<Known>();
        var words = new HashSet<String>();
        try (var connection = TestDatabase.get().administrator().connect()) {
            uncover(connection);
            run(connection, "select set_config('app.organisation', '" + organisation + "', false)");
            for (int done = 0; done < people; done += BATCH) {
                var some = new ArrayList<Known>();
                while (some.size() < Math.min(BATCH, people - done)) {
                    some.add(new Known(PatientId.next(), crowd.next()));
                }
                copy(connection, organisation, premises, some, words);
                known.addAll(some);
            }
            cover(connection);
            tidy(connection);
        }
        return known;
    }

    private static void copy(
            Connection connection,
            OrganisationId organisation,
            PremisesId premises,
            List<Known> people,
            HashSet<String> words)
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
                line(
                        entries,
                        organisation.toString(),
                        UUID.randomUUID().toString(),
                        "1",
                        id,
                        entry.kind(),
                        entry.body().replace("\\", "\\\\"),
                        "current",
                        "added",
                        "",
                        "2026-11-01",
                        "2026-11-01",
                        UUID.randomUUID().toString());
            }
            for (var key : GeneratedRows.keys(each.person())) {
                line(keys, organisation.toString(), key.kind(), key.value(), id, key.part(), "f");
                if (key.kind().equals("name") && words.add(key.value())) {
                    var word = GeneratedRows.word(key.value());
                    line(fresh, organisation.toString(), word.get(0), word.get(1), word.get(2), word.get(3));
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
                        + "reason, occurred_at, recorded_at, event_id)",
                entries);
        copy(connection, "search_key (organisation_id, kind, value, patient_id, part, former)", keys);
        copy(connection, "name_word (organisation_id, word, turned, sound, other_sound)", fresh);
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
                insert into patients.search_key (organisation_id, kind, value, patient_id, part, former)
                select p.organisation, k.kind, k.value, p.fresh, k.part, k.former
                  from pairs p join patients.search_key k on k.organisation_id = '%s' and k.patient_id = p.old
                 order by 1, 2, 3
                """.formatted(like), """
                insert into patients.name_word (organisation_id, word, turned, sound, other_sound)
                select distinct p.organisation, w.word, w.turned, w.sound, w.other_sound
                  from pairs p
                  join patients.search_key k
                    on k.organisation_id = '%1$s' and k.patient_id = p.old and k.kind = 'name'
                  join patients.name_word w on w.organisation_id = '%1$s' and w.word = k.value
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
                           change, reason, occurred_at, recorded_at, event_id)
                    select organisation, entry, 1, fresh, kind, body, 'current', 'added', '', now(), now(), fresh from lines
                    """);
            all.add("""
                    insert into patients.entry (organisation_id, entry_id, patient_id, version, kind, body, state)
                    select organisation, entry, fresh, 1, kind, body, 'current' from lines
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
