package uk.co.pharmacyiq.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.note.SignedNote;

/** A database that was set back to an earlier state, and how it goes on. */
class ReopeningTest {

    private SealedWorld world;

    @BeforeEach
    void a_world() {
        world = SealedWorld.open();
    }

    @AfterEach
    void no_more() {
        world.close();
    }

    @Test
    void a_database_set_back_is_not_sealed_on_until_a_new_log_is_opened_that_quotes_the_old() throws Exception {
        var ours = SealedWorld.organisation();
        world.append(ours, 3);
        world.seal();
        world.append(ours, 2);
        var backup = world.backup();
        world.append(ours, 4);
        world.seal();
        var witnessed = SignedNote.parse(world.rows("select note from audit.checkpoint order by size desc limit 1")
                        .getFirst())
                .orElseThrow();
        world.sealer().close();
        world.restore(backup);

        try (var sealer = world.newSealer()) {
            sealer.tick();
            assertThat(sealer.state()).isEqualTo(Sealer.State.DOWN);
            assertThat(sealer.told()).contains("The anchor file keeps size 2", "rolled back");
            assertThat(world.rows("select state from audit.anchor")).containsExactly("conflict");
            var again = reopening();
            assertThatThrownBy(() -> again.reopen(witnessed)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(reopening().reopen(witnessed)).isEqualTo(2);
        world.append(ours, 1);
        try (var sealer = world.newSealer()) {
            SealedWorld.seal(sealer);
            assertThat(sealer.reconcile()).isEmpty();
            assertThat(sealer.deepCheck()).isEmpty();
        }
        assertThat(world.rows("select l.idx, convert_from(e.leaf, 'UTF8')::json ->> 'action' from audit.leaf l "
                        + "join audit.event e using (organisation_id, event_id) where log = 2 and l.organisation_id = '"
                        + ours + "' order by idx"))
                .containsExactly("0 RECORD_REOPENED", "1 TEST_EVENT", "2 TEST_EVENT", "3 TEST_EVENT");
        assertThat(world.rows("select convert_from(leaf, 'UTF8')::json -> 'facts' ->> 'checkpoint' from audit.event "
                        + "where organisation_id = '" + ours + "' and position('REOPENED'::bytea in leaf) > 0"))
                .containsExactly(witnessed.note());
    }

    @Test
    void what_is_no_checkpoint_of_the_old_log_is_not_quoted() {
        world.append(SealedWorld.organisation(), 1);
        world.seal();
        world.sealer().close();
        var foreign = new uk.co.pharmacyiq.audit.note.Checkpoint("elsewhere/heads/1", 1, new byte[32])
                .signed(world.keys().named("elsewhere/heads/1"));
        assertThatThrownBy(() -> reopening().reopen(foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThat(world.rows("select log from audit.log_book")).containsExactly("1");
    }

    private Reopening reopening() {
        return new Reopening(world.pool(world.database().sealer(), 3), world.keys(), Clock.systemUTC());
    }
}
