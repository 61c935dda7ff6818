package uk.co.pharmacyiq.audit.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.audit.anchor.AnchorConflict;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;

/** Somebody changes an event and makes every hash above it anew; or shows different people different records. */
class RewrittenLogsTest {

    private final AttackedWorld attacked = AttackedWorld.sealed();
    private final Administrator administrator = attacked.administrator();
    private final Forger forger = new Forger(attacked.world());

    @AfterEach
    void close() {
        attacked.close();
    }

    @Test
    void attack_03_a_rewritten_log_is_not_what_was_signed() {
        rewriteEventAndTree();
        done(3, "rewrite an organisation's log").seenByDeepCheck("head-changed").seenByOutsider("root-mismatch");
    }

    @Test
    void attack_03_a_rewritten_log_is_not_in_the_log_of_heads_and_is_not_signed() {
        rewriteEventAndTree();
        forger.forgetSignatures();
        attacked.outsider().ask();
        done(3, "the same, and have it signed anew").stopsSealer("head-changed", "is not the one in the log of heads");
    }

    @Test
    void attack_03_a_rewritten_log_that_was_built_upon_does_not_continue_what_the_outsider_kept() {
        rewriteEventAndTree();
        forger.forgetSignatures();
        attacked.restart();
        attacked.world().append(attacked.ours(), 3);
        attacked.seal();
        done(3, "the same, and have the sealer build upon it")
                .seenByDeepCheck("head-changed")
                .seenByOutsider("consistency-broken");
    }

    @Test
    void attack_03_a_rewritten_log_of_heads_does_not_have_the_root_that_anchors_keep() {
        rewriteEventAndTree();
        forger.rewriteHeads();
        attacked.restart();
        done(3, "rewrite the log of heads too").stopsSealer("root-mismatch", "does not have the root that was signed");
    }

    @Test
    void attack_04_a_rewritten_log_signed_with_the_stolen_key_is_refused_by_the_witness() {
        rewriteEventAndTree();
        forger.rewriteHeads();
        var forged = forger.signAgain(attacked.world().keys().signing().getFirst());
        done(4, "rewrite everything and sign it with the stolen key")
                .seenBy("witness", "fork (422)", "when asked to cosign", () -> refused(forged));
        attacked.restart();
        done(4, "rewrite everything and sign it with the stolen key")
                .seenByAnchors("fork", "keeps another root at size");
    }

    @Test
    void attack_04_a_record_signed_with_the_stolen_key_is_another_than_the_outsider_kept() {
        rewriteEventAndTree();
        forger.rewriteHeads();
        forger.signAgain(attacked.world().keys().signing().getFirst());
        attacked.world().asAdministrator("""
                insert into audit.signed_head (organisation_id, log, size, note)
                values ('%s', 1, 300, '%s')
                """.formatted(
                        attacked.ours(), forgedCheckpoint().note()));
        done(4, "the same, and give the outsider an export")
                .seenByOutsider(
                        "fork",
                        () -> attacked.outsider().verify(attacked.outsider().export()));
    }

    @Test
    void attack_12_an_older_record_is_not_as_large_as_what_the_outsider_kept() {
        var older = attacked.outsider().export();
        attacked.world().append(attacked.ours(), 3);
        attacked.seal();
        attacked.visit();
        done(12, "show an older record")
                .seenByOutsider("rollback", () -> attacked.outsider().verify(older));
    }

    @Test
    void attack_12_an_older_record_is_told_by_the_time_of_the_witness() {
        var older = attacked.outsider().export();
        var tomorrow = Instant.now().plus(Duration.ofHours(25)).toString();
        done(12, "show an older record a day later")
                .seenByOutsider(
                        "stale", () -> attacked.outsider().verify(older, "--max-age", "24h", "--now", tomorrow));
    }

    @Test
    void attack_13_two_checkpoints_of_one_size_are_refused_by_the_witness_and_are_a_proof_themselves() {
        rewriteEventAndTree();
        forger.rewriteHeads();
        var forged = forger.signAgain(attacked.world().keys().signing().getFirst());
        var genuine = SignedNote.parse(attacked.outsider().keptHeads()).orElseThrow();
        done(13, "sign two checkpoints of one size")
                .seenBy("witness", "fork (422)", "when asked to cosign", () -> refused(forged))
                .seenBy("anybody with both", "fork", "when compared", () -> provesFork(genuine, forged));
    }

    private Attack done(int number, String what) {
        return Attack.done(attacked, number, what);
    }

    private void rewriteEventAndTree() {
        administrator.edit(attacked.inTheMiddle());
        administrator.rehash(attacked.inTheMiddle());
        forger.rewriteTree(attacked.ours().value());
    }

    private void refused(SignedNote forged) {
        long size = Checkpoint.of(forged).orElseThrow().size();
        try (var client = attacked.witness().client()) {
            client.remember(Checkpoint.of(forged).orElseThrow().origin(), size);
            assertThatThrownBy(() -> client.publish(forged, (_, _) -> List.of()))
                    .isInstanceOfSatisfying(
                            AnchorConflict.class,
                            conflict -> assertThat(conflict.kind()).isEqualTo(AnchorConflict.Kind.FORK));
        }
    }

    private void provesFork(SignedNote one, SignedNote other) {
        assertThat(one.signedBy(attacked.platform())).isTrue();
        assertThat(other.signedBy(attacked.platform())).isTrue();
        assertThat(Checkpoint.of(one).orElseThrow().size())
                .isEqualTo(Checkpoint.of(other).orElseThrow().size());
        assertThat(Checkpoint.of(one)).isNotEqualTo(Checkpoint.of(other));
    }

    private SignedNote forgedCheckpoint() {
        var world = attacked.world();
        var origin = world.keys().origins().organisation(attacked.ours().value(), 1);
        var root = HexFormat.of()
                .parseHex(world.rows("select encode(root, 'hex') from audit.head where organisation_id = '%s'"
                                .formatted(attacked.ours()))
                        .getFirst());
        return new Checkpoint(origin, 300, root)
                .signed(world.keys().signing().getFirst().named(origin));
    }
}
