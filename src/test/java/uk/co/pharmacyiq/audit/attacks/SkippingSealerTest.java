package uk.co.pharmacyiq.audit.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A mistake that was really made: events are read in the order of their transactions' numbers written as text, in which
 * 100 comes before 61, and what comes before the last one read is never looked at again.
 */
class SkippingSealerTest {

    /** As if the numbers of transactions had just come to the next digit. */
    private static final String FROM_61_TO_140 = """
            update audit.event e
               set xid = (60 + n.place)::text::xid8
              from (select event_id, row_number() over (order by writer_seq) as place from audit.event) n
             where n.event_id = e.event_id
            """;

    @Test
    void attack_18_a_sealer_that_skips_events_is_found_out_by_the_reconciler() {
        try (var attacked = AttackedWorld.empty()) {
            attacked.restart(attacked.newSealer(
                    30, sql -> sql.replace("order by e.xid, e.writer_seq", "order by e.xid::text, e.writer_seq")));
            attacked.world().appendTogether(attacked.world().log(), attacked.ours(), 80);
            attacked.administrator().run(FROM_61_TO_140);
            attacked.tickUntil("it believes that all is sealed", () -> !attacked.tick());
            Attack.done(attacked, 18, "a sealer that skips events")
                    .seenByReconciler("leaf-missing")
                    .seenByAuditor("leaf-missing")
                    .seenBySealer("gap");
            assertThat(attacked.world()
                            .rows("select count(*) from audit.leaf where organisation_id = '%s'"
                                    .formatted(attacked.ours())))
                    .containsExactly("41");
        }
    }
}
