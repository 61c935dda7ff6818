package uk.co.pharmacyiq.audit.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.sealing.Sealer;

/** A sealer that is held up, or that is not alone. */
class SealersTest {

    private final AttackedWorld attacked = AttackedWorld.sealed();
    private final SealedWorld world = attacked.world();
    private final Administrator administrator = attacked.administrator();

    @AfterEach
    void close() {
        attacked.close();
    }

    @Test
    void attack_19_a_transaction_that_stays_open_is_told_and_nothing_is_lost() throws SQLException {
        var clock = new TheClock();
        attacked.restart(clock);
        attacked.tick();
        try (var connection = administrator.connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            world.append(attacked.ours(), 5);
            attacked.tick();
            attacked.tick();
            clock.forward(Duration.ofSeconds(61));
            done(19, "hold sealing up by an open transaction")
                    .seenBy(
                            "sealer",
                            "told, with the lag",
                            "every tick",
                            () -> attacked.tickUntil(
                                    "it is told", () -> told().contains("A transaction has been open for")));
            assertThat(world.rows("select lag_ms > 60000, oldest_ms > 60000 from audit.sealer_status"))
                    .containsExactly("t t");
            connection.rollback();
        }
        attacked.seal();
        attacked.tick();
        assertThat(told()).isEmpty();
        assertThat(world.rows("select size from audit.head where organisation_id = '%s'".formatted(attacked.ours())))
                .containsExactly(Integer.toString(AttackedWorld.EVENTS + 5));
    }

    @Test
    void attack_24_of_two_sealers_the_one_that_was_replaced_writes_nothing_more() throws SQLException {
        var second = world.newSealer(List.of(attacked.witness().client()), Clock.systemUTC());
        var replaced = new AtomicBoolean();
        attacked.restart(attacked.newSealer(20_000, sql -> {
            if (sql.contains("insert into audit.leaf") && replaced.compareAndSet(false, true)) {
                administrator.cutLeader();
                leads(second);
            }
            return sql;
        }));
        world.append(attacked.ours(), 7);
        var attack = done(24, "two sealers at once");
        attack.seenBy(
                "first sealer",
                "steps down",
                "before it writes",
                () -> attacked.tickUntil(
                        "the first steps down", () -> attacked.sealer().state() == Sealer.State.STANDBY));
        assertThat(replaced).isTrue();
        SealedWorld.seal(second);
        assertThat(second.reconcile()).isEmpty();
        assertThat(world.rows("select count(*), count(distinct event_id) from audit.leaf where organisation_id = '%s'"
                        .formatted(attacked.ours())))
                .containsExactly("307 307");
        assertThat(attacked.found()).isEmpty();
    }

    private Attack done(int number, String what) {
        return Attack.done(attacked, number, what);
    }

    private static void leads(Sealer sealer) {
        while (!sealer.tick() && sealer.state() != Sealer.State.SEALING) {
            AttackedWorld.pause();
        }
        SealedWorld.seal(sealer);
    }

    private String told() {
        return world.rows("select told from audit.sealer_status").getFirst();
    }
}
