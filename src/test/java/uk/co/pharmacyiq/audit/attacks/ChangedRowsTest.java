package uk.co.pharmacyiq.audit.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** The owner of the database changes, moves and removes rows that are sealed. */
class ChangedRowsTest {

    private final AttackedWorld attacked = AttackedWorld.sealed();
    private final Administrator administrator = attacked.administrator();

    @AfterEach
    void close() {
        attacked.close();
    }

    @Test
    void attack_01_an_edited_event_is_seen_by_the_deep_check_and_by_the_outsider() {
        administrator.edit(attacked.inTheMiddle());
        done(1, "edit an event")
                .seenByDeepCheck("leaf-changed")
                .seenByAuditor("leaf-changed")
                .seenByOutsider("leaf-changed");
    }

    @Test
    void attack_02_an_edited_event_with_a_new_hash_does_not_lead_to_the_signed_root() {
        administrator.edit(attacked.newest());
        administrator.rehash(attacked.newest());
        done(2, "edit an event and its hash").seenByDeepCheck("root-mismatch").seenByOutsider("root-mismatch");
    }

    @Test
    void attack_02_an_edited_event_with_a_new_hash_does_not_fit_its_tile() {
        administrator.edit(attacked.inTheMiddle());
        administrator.rehash(attacked.inTheMiddle());
        done(2, "the same in a full tile")
                .seenByDeepCheck("tile-changed")
                .seenByAuditor("leaf-changed")
                .seenByOutsider("leaf-changed");
    }

    @Test
    void attack_05_a_removed_event_is_missed_by_the_reconciler_and_by_the_outsider() {
        administrator.run("delete from audit.event where event_id = '%s'".formatted(attacked.inTheMiddle()));
        done(5, "remove an event")
                .seenByReconciler("body-missing")
                .seenByAuditor("body-missing")
                .seenByOutsider("body-missing");
    }

    @Test
    void attack_05_an_event_removed_with_its_leaf_is_missed_by_the_reconciler_and_by_the_outsider() {
        var event = attacked.inTheMiddle();
        administrator.run(
                "delete from audit.event where event_id = '%s'".formatted(event),
                "delete from audit.leaf where event_id = '%s'".formatted(event));
        done(5, "remove an event and its leaf")
                .seenByReconciler("leaf-missing")
                .seenByDeepCheck("tile-changed")
                .seenByAuditor("leaf-missing")
                .seenByOutsider("leaf-missing");
    }

    @Test
    void attack_08_two_leaves_that_changed_places_do_not_lead_to_the_signed_root() {
        administrator.run(swap(290, 291));
        done(8, "swap two leaves").seenByDeepCheck("root-mismatch").seenByOutsider("root-mismatch");
    }

    @Test
    void attack_08_two_leaves_of_a_full_tile_that_changed_places_are_not_those_of_the_tile() {
        administrator.run(swap(100, 101));
        done(8, "the same in a full tile")
                .seenByDeepCheck("tile-changed")
                .seenByAuditor("leaf-changed")
                .seenByOutsider("leaf-changed");
    }

    @Test
    void attack_09_an_event_put_in_behind_the_sealer_has_no_leaf() {
        administrator.run("""
                insert into audit.event (organisation_id, event_id, xid, at, writer_id, writer_seq, writer_mac, leaf, sealed)
                select organisation_id, gen_random_uuid(), xid, at, writer_id, writer_seq, writer_mac, leaf, sealed
                  from audit.event
                 where event_id = '%s'
                """.formatted(attacked.inTheMiddle()));
        done(9, "put an event in behind the sealer")
                .seenByReconciler("leaf-missing")
                .seenByAuditor("leaf-missing");
    }

    @Test
    void attack_10_an_event_moved_to_another_organisation_is_missed_in_one_and_too_much_in_the_other() {
        administrator.run("update audit.event set organisation_id = '%s' where event_id = '%s'"
                .formatted(attacked.theirs(), attacked.inTheMiddle()));
        done(10, "move a sealed event to another organisation")
                .seenByReconciler("leaf-missing")
                .seenByReconciler("body-missing")
                .seenByOutsider("body-missing");
    }

    @Test
    void attack_10_an_event_moved_with_its_leaf_breaks_both_logs() {
        var event = attacked.event(299);
        administrator.run(
                "update audit.event set organisation_id = '%s' where event_id = '%s'"
                        .formatted(attacked.theirs(), event),
                "update audit.leaf set organisation_id = '%s', idx = 10 where event_id = '%s'"
                        .formatted(attacked.theirs(), event));
        done(10, "the same with its leaf")
                .seenByReconciler("leaf-missing")
                .seenByReconciler("leaf-extra")
                .seenByAuditor("wrong-organisation");
    }

    @Test
    void attack_16_a_changed_sealed_part_is_seen_by_the_deep_check_and_by_who_reads_it() {
        var event = attacked.newest();
        administrator.run("""
                update audit.event
                   set sealed = set_byte(sealed, length(sealed) - 1, get_byte(sealed, length(sealed) - 1) # 1)
                 where event_id = '%s'
                """.formatted(event));
        done(16, "change what is sealed beside a sealed event")
                .seenByDeepCheck("body-changed")
                .seenBy(
                        "reader",
                        "altered",
                        "every reading",
                        () -> assertThat(altered(attacked.ours(), event)).isTrue());
    }

    @Test
    void attack_20_one_bit_of_a_stored_tile_is_seen_by_the_deep_check_and_by_the_outsider() {
        administrator.run("update audit.tile set data = set_bit(data, 12345, 1 - get_bit(data, 12345))");
        done(20, "flip one bit of a stored tile")
                .seenByDeepCheck("tile-changed")
                .seenByOutsider("tile-changed");
    }

    private Attack done(int number, String what) {
        return Attack.done(attacked, number, what);
    }

    private boolean altered(OrganisationId organisation, UUID event) {
        var world = attacked.world();
        return Boolean.TRUE.equals(world.transaction().execute(_ -> {
            world.bind(organisation);
            return world.log().find(organisation, event).orElseThrow().altered();
        }));
    }

    private String[] swap(int one, int other) {
        var move = "update audit.leaf set idx = %d where organisation_id = '%s' and idx = %d";
        return new String[] {
            move.formatted(9999, attacked.ours(), one),
            move.formatted(one, attacked.ours(), other),
            move.formatted(other, attacked.ours(), 9999)
        };
    }
}
