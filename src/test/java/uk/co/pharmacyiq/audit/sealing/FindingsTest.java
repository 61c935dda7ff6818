package uk.co.pharmacyiq.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.WriterOfRecord;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** What the sealer finds by itself when somebody who may write everything in the database does. */
class FindingsTest {

    private static final String COPY = """
            insert into audit.event (organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed%s)
            select organisation_id, %s, writer_id, %s, writer_mac, leaf, sealed%s from audit.event where writer_seq = 2
            """;

    private SealedWorld world;
    private OrganisationId ours;

    @BeforeEach
    void five_events() {
        world = SealedWorld.open();
        ours = SealedWorld.organisation();
        world.append(ours, 5);
    }

    @AfterEach
    void no_more() {
        world.close();
    }

    @Test
    void an_event_changed_before_it_is_sealed_is_forged() {
        world.tamper("update audit.event set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'TEST_EVENT', "
                + "'TEST_OTHER'), 'UTF8') where writer_seq = 3");
        world.seal();
        assertThat(kinds()).containsExactly("forged 2");
        assertThat(actions(ours)).contains("RECORD_FORGED");
    }

    @Test
    void an_event_made_up_is_forged() {
        world.tamper(COPY.formatted("", "gen_random_uuid()", "6", ""));
        world.seal();
        assertThat(kinds()).contains("malformed 5", "forged 5");
        assertThat(world.rows("select count(*) from audit.gap where state = 'sealed'"))
                .containsExactly("0");
    }

    @Test
    void an_event_moved_to_another_organisation_is_found() {
        var theirs = SealedWorld.organisation();
        world.tamper("update audit.event set organisation_id = '" + theirs + "' where writer_seq = 3");
        world.seal();
        assertThat(world.rows("select organisation_id, kind from audit.finding"))
                .containsExactly(theirs + " wrong-organisation");
        assertThat(actions(theirs)).contains("RECORD_FORGED");
    }

    @Test
    void a_sealed_part_that_was_exchanged_is_found() {
        world.tamper("update audit.event set sealed = '\\x01' where writer_seq = 3");
        world.seal();
        assertThat(kinds()).containsExactly("body-changed 2");
    }

    @Test
    void a_row_put_into_another_month_is_backdated() {
        world.tamper("update audit.event set at = at + interval '2 hours' where writer_seq = 3");
        world.seal();
        assertThat(kinds()).containsExactly("backdated 2");
    }

    @Test
    void an_event_removed_before_it_is_sealed_is_a_gap_on_the_record() throws Exception {
        world.tamper("delete from audit.event where writer_seq = 3");
        afterTheGrace();
        assertThat(kinds()).containsExactly("gap null");
        assertThat(world.rows("select writer_seq, state from audit.gap")).containsExactly("3 sealed");
        assertThat(actions(SealedWorld.PLATFORM)).containsExactly("RECORD_GAP");
        assertThat(world.sealer().reconcile()).isEmpty();
    }

    @Test
    void the_last_event_removed_is_missed_because_its_writer_said_it_came_so_far() throws Exception {
        var beat = world.log().writer().beat();
        world.tamper("delete from audit.event where writer_seq = 5");
        world.beat(beat);
        afterTheGrace();
        assertThat(world.rows("select writer_seq, state from audit.gap")).containsExactly("5 sealed");
    }

    @Test
    void an_event_that_comes_after_it_was_given_up_settles_the_gap() throws Exception {
        world.tamper(
                "create table kept as select * from audit.event where writer_seq = 3",
                "delete from audit.event where writer_seq = 3");
        afterTheGrace();
        world.tamper(
                "insert into audit.event (organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed) "
                        + "select organisation_id, event_id, writer_id, writer_seq, writer_mac, leaf, sealed from kept");
        world.seal();
        world.seal();
        assertThat(world.rows("select writer_seq, state from audit.gap")).containsExactly("3 came-late");
        assertThat(actions(SealedWorld.PLATFORM)).containsExactly("RECORD_GAP", "RECORD_GAP_SETTLED");
    }

    @Test
    void a_second_row_with_the_identifier_of_an_event_is_told_and_holds_nothing_up() throws Exception {
        world.tamper(COPY.formatted(", at", "event_id", "writer_seq", ", at + interval '1 second'"));
        world.append(ours, 2);
        world.seal();
        assertThat(kinds()).containsExactly("duplicate 1");
        world.tamper(COPY.formatted(", at", "event_id", "writer_seq", ", at + interval '2 seconds'")
                .replace("writer_seq = 2", "writer_seq = 4"));
        world.append(ours, 2);
        world.seal();
        assertThat(kinds()).containsExactly("duplicate 1", "duplicate null");
        assertThat(world.sealer().reconcile()).isEmpty();
    }

    @Test
    void a_false_heartbeat_is_found() {
        world.seal();
        world.beat(new WriterOfRecord.Beat(world.log().writer().id(), 5, new byte[32]));
        world.seal();
        assertThat(kinds()).containsExactly("forged null");
    }

    @Test
    void what_is_changed_after_sealing_is_found_by_making_the_hashes_again() throws Exception {
        world.appendTogether(world.log(), ours, 300);
        world.seal();
        assertThat(world.sealer().deepCheck()).isEmpty();
        assertThat(after("update audit.event set leaf = leaf || '\\x20' where writer_seq = 3"))
                .contains("leaf-changed");
        assertThat(after("update audit.event set sealed = '\\x02' where writer_seq = 4"))
                .contains("body-changed");
        assertThat(after("update audit.head set root = sha256(root)")).containsExactly("head-changed");
        assertThat(after("update audit.head_log set root = sha256(root)")).containsExactly("head-changed");
        assertThat(after("update audit.tile set data = set_byte(data, 9, get_byte(data, 9) # 1)"))
                .containsExactly("tile-changed");
        assertThat(after("update audit.sealed_head set root = sha256(root) where size = 305"))
                .containsExactly("head-changed");
        assertThat(after("update audit.leaf set leaf_hash = sha256(leaf_hash) where idx = 300"))
                .contains("root-mismatch", "leaf-changed");
        assertThat(after("update audit.checkpoint set note = replace(note, 'heads', 'hands')"))
                .containsExactly("signature-invalid");
    }

    @Test
    void what_is_missing_after_sealing_is_named_on_either_side() throws Exception {
        world.seal();
        world.tamper("delete from audit.event where writer_seq = 3", "delete from audit.leaf where idx = 4");
        assertThat(world.sealer().reconcile().stream()
                        .map(found -> found.kind() + found.index().orElse(-1L)))
                .containsExactlyInAnyOrder("body-missing2", "leaf-missing-1", "leaf-missing5");
    }

    /** The kinds found after one change, which is undone. */
    private List<String> after(String change) throws SQLException {
        try (var connection = world.database().administrator().connect();
                var statement = connection.createStatement()) {
            var table = change.substring("update ".length(), change.indexOf(" set"));
            statement.execute("create table kept as select * from " + table);
            world.tamper(change);
            var kinds = world.sealer().deepCheck().stream()
                    .map(found -> found.kind())
                    .distinct()
                    .toList();
            world.tamper("delete from " + table, "insert into " + table + " select * from kept");
            statement.execute("drop table kept");
            return kinds;
        }
    }

    private void afterTheGrace() throws InterruptedException {
        world.seal();
        Thread.sleep(SealedWorld.PACE.grace().toMillis() + 50);
        world.seal();
        world.seal();
    }

    private List<String> kinds() {
        return world.rows("select kind, idx from audit.finding order by found_at, kind");
    }

    private List<String> actions(OrganisationId organisation) {
        return world.rows("select convert_from(e.leaf, 'UTF8')::json ->> 'action' from audit.leaf l join audit.event e "
                + "using (organisation_id, event_id) where e.organisation_id = '" + organisation + "' order by l.idx");
    }
}
