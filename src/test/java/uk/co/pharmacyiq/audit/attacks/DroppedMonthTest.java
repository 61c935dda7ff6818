package uk.co.pharmacyiq.audit.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.audit.AuditEvent;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/** A month of the record goes, as the rules allow or as they do not. */
class DroppedMonthTest {

    private final AttackedWorld attacked = AttackedWorld.sealed();
    private final SealedWorld world = attacked.world();
    private final YearMonth month = YearMonth.now(ZoneOffset.UTC);

    @AfterEach
    void close() {
        attacked.close();
    }

    @Test
    void attack_11_a_month_dropped_without_a_word_is_missed_by_the_reconciler_and_by_the_outsider() {
        drop();
        Attack.done(attacked, 11, "drop a month without announcing it")
                .seenByReconciler("body-missing")
                .seenByAuditor("body-missing")
                .seenByOutsider("body-missing");
    }

    @Test
    void a_month_that_was_announced_and_sealed_may_go() throws Exception {
        announce();
        attacked.seal();
        drop();
        assertThat(attacked.sealer().reconcile())
                .extracting(finding -> finding.organisation())
                .doesNotContain(attacked.ours().value());
        var verdict = attacked.judged();
        assertThat(verdict.exit()).as(verdict.text()).isZero();
        assertThat(verdict.text()).contains("300 texts were dropped");
    }

    private void drop() {
        var table = "audit.event_" + month.toString().replace('-', '_');
        attacked.administrator().run("alter table audit.event detach partition " + table, "drop table " + table);
    }

    /** By a process whose clock, like the database's own time of the row, stands in the month after. */
    private void announce() {
        var later = month.plusMonths(1).atDay(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        var event = announcement(later);
        var process = world.process();
        world.transaction().executeWithoutResult(_ -> {
            world.bind(attacked.ours());
            process.append(event);
        });
        attacked.administrator()
                .run("update audit.event set at = '%s' where event_id = '%s'".formatted(later, event.id()));
    }

    private AuditEvent announcement(Instant later) {
        var facts = Map.of("month", month.toString(), "first", "0", "last", "299", "count", "300");
        return new AuditEvent(
                TimeOrderedId.next(),
                attacked.ours(),
                later,
                new AuditEvent.What("RECORD_RETENTION", "done", "", "", "", facts),
                new AuditEvent.Who("operator", "retention", "", ""),
                new AuditEvent.Where(Optional.empty(), TimeOrderedId.next(), ""),
                Map.of(),
                Optional.empty());
    }
}
