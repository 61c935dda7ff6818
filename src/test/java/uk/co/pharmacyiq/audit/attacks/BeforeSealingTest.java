package uk.co.pharmacyiq.audit.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.audit.AuditAtWork;
import uk.co.pharmacyiq.audit.AuditEvent;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.SealedWorld;

/** Somebody is faster than the sealer: rows are changed, removed and invented before they become leaves. */
class BeforeSealingTest {

    private final AttackedWorld attacked = AttackedWorld.sealed();
    private final SealedWorld world = attacked.world();
    private final Administrator administrator = attacked.administrator();

    @AfterEach
    void close() {
        attacked.close();
    }

    @Test
    void attack_09_an_event_with_a_time_of_long_ago_is_backdated() {
        var event = append();
        administrator.run(
                "create table audit.event_long_ago partition of audit.event for values from ('2001-01-01') to ('2001-02-01')");
        administrator.run("update audit.event set at = '2001-01-15' where event_id = '%s'".formatted(event));
        done(9, "backdate an event before it is sealed").seenBySealer("backdated");
        attacked.seal();
        done(9, "backdate an event before it is sealed").seenByOutsider("forged");
    }

    @Test
    void attack_10_an_event_moved_before_it_is_sealed_is_of_the_wrong_organisation() {
        administrator.run("update audit.event set organisation_id = '%s' where event_id = '%s'"
                .formatted(attacked.theirs(), append()));
        done(10, "move an event before it is sealed")
                .seenBySealer("wrong-organisation")
                .seenByAuditor("wrong-organisation");
    }

    @Test
    void attack_14_an_event_removed_before_it_is_sealed_leaves_a_gap() {
        var event = append();
        administrator.run("delete from audit.event where event_id = '%s'".formatted(event));
        append();
        done(14, "remove an event before it is sealed").seenBySealer("gap");
        attacked.seal();
        assertThat(
                        world.rows(
                                "select count(*) from audit.event where position('\"action\":\"RECORD_GAP\"'::bytea in leaf) > 0"))
                .containsExactly("1");
        done(14, "remove an event before it is sealed").seenByAuditor("gap");
    }

    @Test
    void attack_14_the_last_event_of_a_writer_is_missed_because_of_its_heartbeat() throws Exception {
        var writer = world.process();
        world.append(writer, attacked.ours(), "TEST_EVENT");
        attacked.seal();
        var event = world.append(writer, attacked.ours(), "TEST_EVENT");
        beat(writer);
        administrator.run("delete from audit.event where event_id = '%s'".formatted(event));
        done(14, "remove a writer's last event before it is sealed").seenBySealer("gap");
    }

    @Test
    void attack_15_an_event_that_no_writer_wrote_is_forged() {
        var event = append();
        attacked.seal();
        administrator.run("""
                insert into audit.event (organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed)
                select organisation_id, '%1$s', writer_id, writer_seq + 1, sha256(writer_mac),
                       convert_to(replace(replace(convert_from(leaf, 'UTF8'), event_id::text, '%1$s'),
                           '"seq":' || writer_seq, '"seq":' || writer_seq + 1), 'UTF8'), sealed
                  from audit.event
                 where event_id = '%2$s'
                """.formatted(UUID.randomUUID(), event));
        done(15, "invent an event without the writer's key").seenBySealer("forged");
        attacked.seal();
        done(15, "invent an event without the writer's key").seenByOutsider("forged");
    }

    @Test
    void attack_16_a_sealed_part_changed_before_its_event_is_sealed_does_not_belong_to_it() {
        administrator.run("""
                update audit.event
                   set sealed = set_byte(sealed, length(sealed) - 1, get_byte(sealed, length(sealed) - 1) # 1)
                 where event_id = '%s'
                """.formatted(append()));
        done(16, "change a sealed part before the event is sealed").seenBySealer("body-changed");
        attacked.seal();
        done(16, "change a sealed part before the event is sealed").seenByOutsider("forged");
    }

    @Test
    void attack_22_a_second_event_with_the_same_identifier_is_told_and_not_sealed() {
        administrator.run("""
                insert into audit.event (organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed)
                select organisation_id, event_id, writer_id, writer_seq + 1000, writer_mac,
                       convert_to(replace(convert_from(leaf, 'UTF8'), '"outcome":"done"', '"outcome":"gone"'), 'UTF8'), sealed
                  from audit.event
                 where event_id = '%s'
                """.formatted(attacked.inTheMiddle()));
        done(22, "write an event with the identifier of another").seenBySealer("duplicate");
        attacked.seal();
        done(22, "write an event with the identifier of another").seenByOutsider("forged");
    }

    @Test
    void attack_23_a_clock_that_was_set_back_is_told() {
        append();
        appendAt(Instant.now().minus(Duration.ofHours(3)));
        done(23, "set a server's clock back").seenBySealer("clock-back").seenBySealer("backdated");
        attacked.seal();
        done(23, "set a server's clock back").seenByOutsider("clock-back");
    }

    private UUID append() {
        return world.append(attacked.ours(), 1).getFirst();
    }

    private void appendAt(Instant at) {
        var usual = SealedWorld.event(attacked.ours(), "TEST_EVENT", Map.of());
        var event = new AuditEvent(
                usual.id(),
                usual.organisation(),
                at,
                usual.what(),
                usual.who(),
                usual.where(),
                usual.details(),
                Optional.empty());
        world.transaction().executeWithoutResult(_ -> {
            world.bind(attacked.ours());
            world.log().append(event);
        });
    }

    private void beat(AuditLog writer) throws Exception {
        try (var pool = world.pool(world.database().app(), 1)) {
            var beats = AuditAtWork.heartbeats(
                    JdbcClient.create(pool), writer, world.folder().resolve("beats"));
            assertThat(beats.beat()).isTrue();
        }
    }

    private Attack done(int number, String what) {
        return Attack.done(attacked, number, what);
    }
}
