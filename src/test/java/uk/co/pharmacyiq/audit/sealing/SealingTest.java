package uk.co.pharmacyiq.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.tree.Frontier;
import uk.co.pharmacyiq.audit.tree.Merkle;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** What becomes of events that are appended while nothing goes wrong. */
class SealingTest {

    private SealedWorld world;

    @BeforeEach
    void a_world() {
        world = SealedWorld.open();
    }

    @AfterEach
    void no_more() throws Exception {
        assertThat(world.sealer().reconcile()).isEmpty();
        world.close();
    }

    @Test
    void events_become_leaves_in_the_order_of_commit_under_a_signed_head() throws Exception {
        var ours = SealedWorld.organisation();
        var events = world.append(ours, 5);
        world.seal();
        assertThat(world.rows("select event_id from audit.leaf order by idx"))
                .isEqualTo(events.stream().map(UUID::toString).toList());
        assertThat(Files.readAllLines(world.anchorFile())).hasSize(1);
        var note = SignedNote.parse(world.rows("select note from audit.checkpoint order by size desc limit 1")
                        .getFirst())
                .orElseThrow();
        var origin = world.keys().origins().heads(1);
        assertThat(note.signedBy(world.keys().signing().getFirst().named(origin).verifier()))
                .isTrue();
        assertThat(Checkpoint.of(note).orElseThrow().size()).isEqualTo(1);
        assertThat(world.rows("select state, told, open_gaps, findings, sealed from audit.sealer_status"))
                .containsExactly("sealing  0 0 5");
    }

    @Test
    void roots_are_those_of_a_plain_computation_over_many_rounds_and_full_tiles() {
        var ours = SealedWorld.organisation();
        var theirs = SealedWorld.organisation();
        for (int round = 0; round < 4; round++) {
            world.appendTogether(world.log(), ours, 200);
            world.appendTogether(world.log(), theirs, 7);
            world.seal();
        }
        assertThat(root(ours)).isEqualTo(plain(ours));
        assertThat(root(theirs)).isEqualTo(plain(theirs));
        assertThat(world.rows("select count(*) from audit.tile")).containsExactly("3");
    }

    private String root(OrganisationId organisation) {
        return world.rows("select encode(root, 'hex') from audit.head where organisation_id = '" + organisation + "'")
                .getFirst();
    }

    private String plain(OrganisationId organisation) {
        var edge = Frontier.empty();
        world.rows("select encode(e.leaf, 'hex') from audit.event e where organisation_id = '" + organisation
                        + "' order by e.xid, e.writer_seq, e.event_id")
                .forEach(leaf -> edge.append(Merkle.leafHash(HexFormat.of().parseHex(leaf))));
        return HexFormat.of().formatHex(edge.root());
    }
}
