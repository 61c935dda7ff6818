package uk.co.pharmacyiq.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.audit.AuditAtWork;
import uk.co.pharmacyiq.audit.AuditEvent;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

class WriterVoiceTest extends PharmacyTest {

    @Autowired
    private AuditLog audit;

    @Autowired
    private Door door;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Recorder recorder;

    @TempDir
    private Path folder;

    @Test
    void a_number_lost_with_its_transaction_is_declared_void_at_an_orderly_end() {
        lose();
        assertThat(audit.writer().owesVoids()).isTrue();
        voice(folder.resolve("beats")).destroy();
        assertThat(audit.writer().owesVoids()).isFalse();
    }

    @Test
    void a_number_lost_more_than_a_second_ago_is_declared_void_without_waiting_for_the_next_event()
            throws SQLException {
        var voice = voice(folder.resolve("beats"));
        lose();
        var lost = audit.writer().owed();
        voice.speak();
        assertThat(audit.writer().stillOwes(lost))
                .as("it may yet be declared by an event")
                .isTrue();
        voice.speak();
        assertThat(audit.writer().stillOwes(lost)).isFalse();
        assertThat(one("select count(*) > 0 from audit.event where writer_id = '"
                        + audit.writer().id() + "' and convert_from(leaf, 'UTF8')::jsonb ->> 'action' = 'WRITER_BEAT'"))
                .isEqualTo("t");
    }

    @Test
    void how_far_it_has_come_is_told_in_the_database_and_in_the_file_once_for_each_move() throws Exception {
        var file = folder.resolve("beats");
        var voice = voice(file);
        recorder.alone(Actor.Operator.of(Actor.PLATFORM, "test"), "TEST_BEAT", Target.none(), "done", "");
        voice.speak();
        voice.speak();
        var beat = audit.writer().beat();
        var mac = HexFormat.of().formatHex(beat.mac());
        assertThat(one("select writer_seq || ' ' || encode(mac, 'hex') from audit.heartbeat where writer_id = '"
                        + beat.writer() + "'"))
                .isEqualTo(beat.sequence() + " " + mac);
        assertThat(Files.readAllLines(file).getLast()).isEqualTo(beat.writer() + " " + beat.sequence() + " " + mac);
        assertThat(Files.readAllLines(file)).doesNotHaveDuplicates();
    }

    @Test
    void a_file_that_cannot_be_written_stops_nothing_and_is_tried_again() throws Exception {
        var file = folder.resolve("missing").resolve("beats");
        var voice = voice(file);
        recorder.alone(Actor.Operator.of(Actor.PLATFORM, "test"), "TEST_BEAT", Target.none(), "done", "");
        voice.speak();
        Files.createDirectory(file.getParent());
        voice.speak();
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    private WriterVoice voice(Path file) {
        return new WriterVoice(audit, AuditAtWork.heartbeats(jdbc, audit, file), recorder);
    }

    private static String one(String query) throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void lose() {
        door.transaction().executeWithoutResult(status -> {
            var operator = Actor.Operator.of(Actor.PLATFORM, "test");
            door.bind(operator, Action.Kind.CHANGES);
            audit.append(new AuditEvent(
                    TimeOrderedId.next(),
                    Actor.PLATFORM,
                    Instant.now(),
                    new AuditEvent.What("TEST_LOST", "done", "", "", ""),
                    new AuditEvent.Who("operator", "test", "", ""),
                    new AuditEvent.Where(Optional.empty(), TimeOrderedId.next(), ""),
                    Map.of(),
                    Optional.empty()));
            status.setRollbackOnly();
        });
    }
}
