package uk.co.pharmacyiq.patients.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PatientId;

/** What one organisation's record gains while somebody looks, read past the application, by the database's administrator. */
final class RecordOfLooks implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An event: what, how it ended, who, and which patients it names. */
    record Event(UUID id, String action, String outcome, String who, Set<PatientId> patients, Set<PatientId> trail) {}

    private final Connection database;
    private final OrganisationId organisation;
    private Instant last = Instant.EPOCH;
    private final Set<UUID> known = new LinkedHashSet<>();

    RecordOfLooks(OrganisationId organisation) throws SQLException {
        this.database = TestDatabase.get().administrator().connect();
        this.organisation = organisation;
    }

    /** What was recorded since this was last asked. */
    List<Event> news() throws SQLException {
        var events = new ArrayList<Event>();
        try (var ask = database.prepareStatement("""
                select e.event_id, e.leaf, e.at,
                       array(select t.patient_id from patients.trail t
                              where t.organisation_id = e.organisation_id and t.event_id = e.event_id)
                  from audit.event e
                 where e.organisation_id = ? and e.at > ?
                 order by e.at
                """)) {
            ask.setObject(1, organisation.value());
            ask.setTimestamp(2, Timestamp.from(last.minusSeconds(2)));
            var rows = ask.executeQuery();
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                last = rows.getTimestamp(3).toInstant();
                if (known.add(id)) {
                    events.add(event(id, JSON.readTree(rows.getBytes(2)), (UUID[])
                            rows.getArray(4).getArray()));
                }
            }
        }
        return events;
    }

    private static Event event(UUID id, JsonNode leaf, UUID[] trail) {
        var patients = new LinkedHashSet<PatientId>();
        for (var each : leaf.path("facts").path("patients").asString("").split(" ")) {
            PatientId.parse(each).ifPresent(patients::add);
        }
        if (leaf.path("subject").path("type").asString("").equals("patient")) {
            PatientId.parse(leaf.path("subject").path("id").asString("")).ifPresent(patients::add);
        }
        return new Event(
                id,
                leaf.path("action").asString(""),
                leaf.path("outcome").asString(""),
                leaf.path("who").path("id").asString(""),
                patients,
                Arrays.stream(trail).map(PatientId::new).collect(Collectors.toSet()));
    }

    /** Identifiers of this organisation's rows for a variable of a route: whatever table has a column of that name. */
    List<String> identifiers(String variable) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : tables(variable.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) + "_id")) {
            try (var ask = database.prepareStatement(
                    table + " where organisation_id = '" + organisation + "' order by 1 desc limit 12")) {
                var rows = ask.executeQuery();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** A patient's entries of some kinds. */
    List<String> entries(PatientId patient, String... kinds) throws SQLException {
        var found = new ArrayList<String>();
        try (var ask = database.prepareStatement(
                "select entry_id::text from patients.entry where patient_id = ? and kind = any (?)")) {
            ask.setObject(1, patient.value());
            ask.setArray(2, database.createArrayOf("text", kinds));
            var rows = ask.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private List<String> tables(String column) throws SQLException {
        var found = new ArrayList<String>();
        try (var ask = database.prepareStatement("""
                select 'select distinct ' || c.column_name || '::text from ' || c.table_schema || '.' || c.table_name
                  from information_schema.columns c
                  join information_schema.columns o using (table_schema, table_name)
                 where c.column_name = ?
                   and o.column_name = 'organisation_id'
                   and c.table_schema in ('patients', 'governance', 'identity', 'access')
                 order by 1
                """)) {
            ask.setString(1, column);
            var rows = ask.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Under which record each patient stands who was merged into another. */
    Map<PatientId, PatientId> merged() throws SQLException {
        var found = new HashMap<PatientId, PatientId>();
        try (var ask = database.prepareStatement(
                "select patient_id, merged_into from patients.patient where organisation_id = ? and merged_into is not null")) {
            ask.setObject(1, organisation.value());
            var rows = ask.executeQuery();
            while (rows.next()) {
                found.put(new PatientId(rows.getObject(1, UUID.class)), new PatientId(rows.getObject(2, UUID.class)));
            }
        }
        return found;
    }

    /** From now on nothing can be written on this organisation's record, until the returned is closed. */
    AutoCloseable full() throws SQLException {
        run("create function public.record_is_full() returns trigger language plpgsql as $$ begin "
                + "if new.organisation_id = '" + organisation + "' then raise exception 'the record is full'; end if; "
                + "return new; end $$");
        run("create trigger record_is_full before insert on audit.event"
                + " for each row execute function public.record_is_full()");
        return () -> {
            run("drop trigger record_is_full on audit.event");
            run("drop function public.record_is_full()");
        };
    }

    private void run(String statement) throws SQLException {
        try (var now = database.createStatement()) {
            now.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
