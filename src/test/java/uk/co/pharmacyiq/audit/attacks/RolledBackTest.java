package uk.co.pharmacyiq.audit.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.sealing.Reopening;
import uk.co.pharmacyiq.audit.sealing.Sealer;

/** Somebody takes the record, or a witness, back to how it was. */
class RolledBackTest {

    private final AttackedWorld attacked = AttackedWorld.sealed();
    private final Administrator administrator = attacked.administrator();

    @AfterEach
    void close() {
        attacked.close();
    }

    @Test
    void attack_06_a_record_cut_while_it_is_sealed_is_found_at_the_next_event() {
        administrator.rememberPositions();
        moreIsSealed();
        administrator.truncate();
        attacked.world().append(attacked.ours(), 1);
        done(6, "cut the last events off").seenByAnchors("rollback", "the log was rolled back");
    }

    @Test
    void attack_06_a_record_cut_while_nothing_seals_is_found_at_the_start() {
        administrator.rememberPositions();
        moreIsSealed();
        administrator.truncate();
        attacked.restart();
        done(6, "cut the last events off and start again")
                .seenByAnchors("rollback", "the log was rolled back")
                .seenByOutsider("rollback");
    }

    @Test
    void attack_07_a_restored_backup_is_found_and_business_goes_on() throws Exception {
        var backup = attacked.world().backup();
        attacked.tickUntil("sealing goes on", () -> attacked.sealer().state() == Sealer.State.SEALING);
        moreIsSealed();
        attacked.world().restore(backup);
        done(7, "restore yesterday's backup")
                .seenByAnchors("rollback", "the log was rolled back")
                .seenByOutsider("rollback");
        attacked.world().append(attacked.ours(), 2);
        attacked.tick();
        assertThat(attacked.sealer().state()).isEqualTo(Sealer.State.DOWN);
        assertThat(ourEvents()).isEqualTo(AttackedWorld.EVENTS + 2);
        reopens();
    }

    /** What the operator does then: a new log, which quotes the last checkpoint that anybody holds of the old one. */
    private void reopens() throws Exception {
        attacked.sealer().close();
        var world = attacked.world();
        var kept = SignedNote.parse(attacked.outsider().keptHeads()).orElseThrow();
        var reopening = new Reopening(world.pool(world.database().sealer(), 2), world.keys(), Clock.systemUTC());
        assertThat(reopening.reopen(kept)).isEqualTo(2);
        attacked.restart();
        attacked.seal();
        assertThat(attacked.sealer().reconcile()).isEmpty();
        var verdict = attacked.judged();
        assertThat(verdict.exit()).as(verdict.text()).isZero();
        assertThat(verdict.text()).contains("this log continues " + SealedWorld.BASE + "/heads/1");
    }

    private int ourEvents() {
        return Integer.parseInt(attacked.world()
                .rows(
                        "select count(*) from audit.event where organisation_id = '%s' and position('TEST_'::bytea in leaf) > 0"
                                .formatted(attacked.ours()))
                .getFirst());
    }

    @Test
    void attack_25_a_witness_that_went_back_is_told_and_holds_nobody_up() {
        var backup = attacked.witness().backup();
        moreIsSealed();
        attacked.witness().restore(backup);
        attacked.world().append(attacked.ours(), 1);
        done(25, "take a witness back")
                .seenBy(
                        "sealer, of its witness",
                        "stale",
                        "when it cosigns",
                        () -> attacked.tickUntil(
                                "the witness went back",
                                () -> standing("witness.test").startsWith("conflict")));
        assertThat(standing("witness.test")).contains("went back");
        assertThat(standing("file")).startsWith("consistent");
        assertThat(attacked.sealer().state()).isEqualTo(Sealer.State.SEALING);
    }

    private void moreIsSealed() {
        attacked.world().append(attacked.ours(), 5);
        attacked.seal();
        attacked.visit();
    }

    private String standing(String anchor) {
        return attacked.world()
                .rows("select state, told from audit.anchor where name = '" + anchor + "'")
                .getFirst();
    }

    private Attack done(int number, String what) {
        return Attack.done(attacked, number, what);
    }
}
