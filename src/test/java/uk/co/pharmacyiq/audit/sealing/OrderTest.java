package uk.co.pharmacyiq.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.tree.Frontier;
import uk.co.pharmacyiq.audit.tree.Merkle;

/** The order of leaves, whoever commits when, and that nothing is left out. */
class OrderTest {

    private SealedWorld world;

    @BeforeEach
    void a_world() {
        world = SealedWorld.open();
    }

    @AfterEach
    void no_more() throws Exception {
        assertThat(world.sealer().reconcile()).isEmpty();
        assertThat(world.rows("select kind, detail from audit.finding")).isEmpty();
        world.close();
    }

    @Test
    void whoever_commits_late_is_waited_for_and_never_passed_over() throws Exception {
        var ours = SealedWorld.organisation();
        var late = SealedWorld.event(ours, "TEST_LATE", Map.of());
        world.append(ours, 1);
        try (var connection = world.database().app().connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select pg_current_xact_id()");
            world.append(ours, 2);
            world.seal();
            assertThat(leaves()).isEqualTo(1);
            connection.rollback();
        }
        world.transaction().executeWithoutResult(_ -> {
            world.bind(ours);
            world.log().append(late);
            SealedWorld.inAnotherThread(() -> world.append(ours, 2));
            world.seal();
            assertThat(leaves()).isEqualTo(3);
        });
        world.seal();
        assertThat(world.rows("select event_id from audit.leaf where idx = 3"))
                .containsExactly(late.id().toString());
        assertThat(leaves()).isEqualTo(6);
    }

    @Test
    void what_is_rolled_back_is_declared_void_and_leaves_no_gap() throws Exception {
        var ours = SealedWorld.organisation();
        for (int round = 0; round < 3; round++) {
            world.append(ours, 2);
            world.appendInVain(world.log(), ours);
            world.appendInVain(world.log(), ours);
        }
        world.append(ours, 1);
        world.seal();
        Thread.sleep(SealedWorld.PACE.grace().toMillis() + 50);
        world.seal();
        assertThat(world.rows("select * from audit.gap")).isEmpty();
        assertThat(world.rows("select next_seq from audit.writer")).containsExactly("14");
        assertThat(leaves()).isEqualTo(7);
    }

    @Test
    void numbers_of_transactions_are_ordered_as_numbers_and_not_as_text() {
        var ours = SealedWorld.organisation();
        long now = Long.parseLong(world.rows("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .getFirst());
        long next = (long) Math.pow(10, Long.toString(now).length());
        if (next - now > 100_000) {
            return;
        }
        world.asAdministrator("""
                do $$ begin
                    set synchronous_commit = off;
                    while pg_snapshot_xmax(pg_current_snapshot())::text::bigint < %d loop
                        perform pg_current_xact_id();
                        commit;
                    end loop;
                end $$
                """.formatted(next - 5));
        world.append(ours, 10);
        world.seal();
        assertThat(world.rows("select max(length(xid::text)) - min(length(xid::text)) from audit.leaf"))
                .containsExactly("1");
        assertThat(world.rows("select event_id from audit.leaf order by idx"))
                .isEqualTo(world.rows("select event_id from audit.event e order by e.xid"));
    }

    @Test
    void many_events_of_many_organisations_lead_to_the_roots_of_a_plain_computation() {
        var organisations = java.util.stream.Stream.generate(SealedWorld::organisation)
                .limit(300)
                .toList();
        var other = world.process();
        for (int round = 0; round < 2; round++) {
            for (int at = 0; at < 300; at++) {
                world.appendTogether(at % 3 == 0 ? other : world.log(), organisations.get(at), at == 7 ? 4000 : 20);
            }
            world.seal();
        }
        assertThat(leaves()).isEqualTo(2 * (299 * 20 + 4000));
        var plain = new TreeMap<String, Frontier>();
        world.rows("select organisation_id, encode(leaf, 'hex') from audit.event e order by e.xid, e.writer_seq")
                .forEach(row -> plain.computeIfAbsent(row.substring(0, 36), _ -> Frontier.empty())
                        .append(Merkle.leafHash(HexFormat.of().parseHex(row.substring(37)))));
        assertThat(world.rows("select organisation_id, encode(root, 'hex') from audit.head order by organisation_id"))
                .isEqualTo(plain.entrySet().stream()
                        .map(each -> each.getKey() + " "
                                + HexFormat.of().formatHex(each.getValue().root()))
                        .toList());
    }

    @Test
    void a_transaction_that_stays_open_is_told_and_then_everything_is_sealed() throws Exception {
        var ours = SealedWorld.organisation();
        var clock = new Moving();
        var sealer = world.newSealer(List.of(), clock);
        world.append(ours, 1);
        SealedWorld.seal(sealer);
        try (var connection = world.database().app().connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select pg_current_xact_id()");
            world.append(ours, 3);
            sealer.tick();
            clock.ahead = Duration.ofSeconds(61);
            sealer.tick();
            assertThat(world.rows("select state, told from audit.sealer_status").getFirst())
                    .startsWith("sealing A transaction has been open for 61 seconds")
                    .contains("pharmacyiq_app");
            assertThat(world.rows("select oldest_ms > 60000, lag_ms > 60000 from audit.sealer_status"))
                    .containsExactly("t t");
            connection.rollback();
        }
        SealedWorld.seal(sealer);
        assertThat(leaves()).isEqualTo(4);
        assertThat(world.rows("select told, oldest_ms from audit.sealer_status"))
                .containsExactly(" 0");
        sealer.close();
    }

    private long leaves() {
        return Long.parseLong(world.rows("select count(*) from audit.leaf").getFirst());
    }

    private static final class Moving extends Clock {
        private Duration ahead = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
