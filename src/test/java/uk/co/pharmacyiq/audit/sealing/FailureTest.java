package uk.co.pharmacyiq.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.anchor.Anchor;
import uk.co.pharmacyiq.audit.anchor.AppendOnlyFile;

/** Processes that die, nodes that compete, and bits that flip. */
class FailureTest {

    private static final String CUT_OFF = """
            select pg_terminate_backend(pid) from pg_stat_activity
             where usename = 'pharmacyiq_sealer' and datname = current_database()
            """;

    private SealedWorld world;

    @BeforeEach
    void a_world() {
        world = SealedWorld.open();
    }

    @AfterEach
    void no_more() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void a_process_that_dies_at_any_step_is_followed_by_one_that_goes_on(Step fatal) throws Exception {
        var ours = SealedWorld.organisation();
        world.append(ours, 3);
        world.seal();
        world.sealer().close();
        world.appendTogether(world.log(), ours, 300);
        var due = new AtomicReference<>(fatal);
        var dying = new Sealer(world.settings(file(), Clock.systemUTC()), step -> {
            if (due.compareAndSet(step, null)) {
                world.asAdministrator(CUT_OFF);
                throw new IllegalStateException("died at " + step);
            }
        });
        dying.tick();
        assertThat(due.get()).as("it came as far as " + fatal).isNull();
        dying.close();
        var next = world.newSealer();
        SealedWorld.seal(next);
        assertThat(next.reconcile()).isEmpty();
        assertThat(new DeepCheck(
                                new uk.co.pharmacyiq.audit.sealing.rows.Database(
                                        world.pool(world.database().sealer(), 2)),
                                world.keys())
                        .everything())
                .isEmpty();
        assertThat(world.rows("select size from audit.head_log"))
                .isEqualTo(world.rows("select max(size) from audit.checkpoint"));
        assertThat(world.rows("select count(*) from audit.leaf")).containsExactly("303");
    }

    @Test
    void the_same_process_goes_on_after_its_connections_broke() throws Exception {
        var ours = SealedWorld.organisation();
        world.append(ours, 3);
        world.seal();
        world.append(ours, 3);
        world.asAdministrator(CUT_OFF);
        for (int tries = 0;
                tries < 10 && world.rows("select count(*) from audit.leaf").contains("3");
                tries++) {
            world.sealer().tick();
        }
        world.seal();
        assertThat(world.rows("select count(*) from audit.leaf")).containsExactly("6");
        assertThat(world.sealer().reconcile()).isEmpty();
    }

    @Test
    void one_of_two_nodes_leads_and_the_other_takes_over() throws Exception {
        var ours = SealedWorld.organisation();
        var other = world.newSealer();
        world.append(ours, 3);
        world.seal();
        assertThat(other.tick()).isFalse();
        assertThat(other.state()).isEqualTo(Sealer.State.STANDBY);
        world.append(ours, 3);
        world.sealer().close();
        SealedWorld.seal(other);
        assertThat(world.rows("select count(*) from audit.leaf")).containsExactly("6");
        assertThat(other.reconcile()).isEmpty();
    }

    @Test
    void a_node_that_was_replaced_can_write_no_more() throws Exception {
        var ours = SealedWorld.organisation();
        var successor = new AtomicReference<Sealer>();
        var paused = new Sealer(world.settings(List.of(), Clock.systemUTC()), step -> {
            if (step == Step.CHECKED && successor.get() == null) {
                successor.set(new Sealer(world.settings(List.of(), Clock.systemUTC())));
                world.asAdministrator("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
                successor.get().tick();
            }
        });
        world.append(ours, 1);
        paused.tick();
        assertThat(paused.state()).isEqualTo(Sealer.State.STANDBY);
        assertThat(world.rows("select count(*) from audit.leaf")).containsExactly("0");
        SealedWorld.seal(successor.get());
        assertThat(world.rows("select count(*) from audit.leaf")).containsExactly("1");
        paused.close();
        successor.get().close();
    }

    @Test
    void a_bit_that_flips_between_writing_and_signing_is_never_signed() {
        world.append(SealedWorld.organisation(), 3);
        var flipped = new AtomicReference<>(Step.COMMITTED);
        var sealer = new Sealer(world.settings(file(), Clock.systemUTC()), step -> {
            if (flipped.compareAndSet(step, null)) {
                world.asAdministrator(
                        "alter table audit.leaf disable trigger append_only",
                        "update audit.leaf set leaf_hash = set_byte(leaf_hash, 5, get_byte(leaf_hash, 5) # 1) where idx = 1",
                        "alter table audit.leaf enable always trigger append_only");
            }
        });
        sealer.tick();
        assertThat(sealer.state()).isEqualTo(Sealer.State.DOWN);
        assertThat(sealer.told()).contains("not what was written");
        sealer.close();
        var next = world.newSealer();
        next.tick();
        assertThat(next.state()).isEqualTo(Sealer.State.DOWN);
        assertThat(world.rows("select count(*) from audit.checkpoint")).containsExactly("0");
        assertThat(world.rows("select kind from audit.finding")).containsExactly("root-mismatch");
    }

    private List<Anchor> file() {
        return List.of(new AppendOnlyFile("file", world.anchorFile(), Clock.systemUTC()));
    }
}
