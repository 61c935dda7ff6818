package uk.co.pharmacyiq.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.Cosignature;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.witness.WitnessAtWork;

class AnchorsTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private final GrowingLog log = GrowingLog.named("audit.example/heads/1").grow(9, "honest");

    @Test
    void files_keep_a_checkpoint_at_once_and_signatures_of_witnesses_arrive_later() throws Exception {
        try (var witness = WitnessAtWork.in(folder, log);
                var anchors = new Anchors(List.of(file(), client(witness)), CLOCK)) {
            anchors.publish(log.checkpoint(), log);
            assertThat(file().newest(log.origin())).contains(log.checkpoint());
            var arrived = new ArrayList<Anchors.Cosigned>();
            until(() -> arrived.addAll(anchors.arrived()));
            assertThat(arrived).hasSize(1);
            assertThat(arrived.getFirst().size()).isEqualTo(9);
            assertThat(arrived.getFirst().keyName()).isEqualTo(witness.key().name());
            var cosigned = log.checkpoint().with(arrived.getFirst().line());
            assertThat(Cosignature.verified(witness.key(), cosigned)).isPresent();
            assertThat(anchors.arrived()).isEmpty();
            assertThat(anchors.standings())
                    .allMatch(each -> each.state() == Standing.State.CONSISTENT && each.size() == 9);
            assertThat(anchors.conflict()).isEmpty();
        }
    }

    @Test
    void an_unreachable_witness_holds_nothing_up_and_is_told_as_such() throws Exception {
        var nobody = SigningKey.generate("witness.example/nobody", new SecureRandom());
        try (var away = new WitnessClient(URI.create("http://127.0.0.1:1"), nobody.cosigner());
                var anchors = new Anchors(List.of(file(), away), CLOCK)) {
            long from = System.nanoTime();
            for (int tick = 0; tick < 20; tick++) {
                anchors.publish(log.grow(1, "honest").checkpoint(), log);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(4));
            until(() -> anchors.standings().get(1).told().contains("did not answer"));
            assertThat(anchors.standings().get(1).state()).isEqualTo(Standing.State.UNREACHABLE);
            assertThat(anchors.check(log.origin(), log).get(0).state()).isEqualTo(Standing.State.CONSISTENT);
            assertThat(anchors.conflict()).isEmpty();
        }
    }

    @Test
    void a_slow_witness_is_told_only_of_the_newest_checkpoint() throws Exception {
        var slow = new Slow();
        try (var anchors = new Anchors(List.of(slow), CLOCK)) {
            anchors.publish(log.checkpoint(), log);
            until(() -> slow.asked.size() == 1);
            for (int tick = 0; tick < 50; tick++) {
                anchors.publish(log.grow(1, "honest").checkpoint(), log);
            }
            slow.answers.release(10);
            until(() -> slow.asked.size() == 2);
            assertThat(slow.asked).containsExactly(9L, 59L);
        }
    }

    @Test
    void what_failed_is_tried_again_after_a_pause_and_not_lost() throws Exception {
        var slow = new Slow();
        slow.failures = 1;
        slow.answers.release(10);
        try (var anchors = new Anchors(List.of(slow), CLOCK)) {
            anchors.publish(log.checkpoint(), log);
            until(() -> slow.asked.size() == 2);
            assertThat(slow.asked).containsExactly(9L, 9L);
            until(() -> anchors.standings().getFirst().state() == Standing.State.CONSISTENT);
        }
    }

    @Test
    void at_start_a_database_that_was_rolled_back_disagrees_with_every_anchor() throws Exception {
        try (var witness = WitnessAtWork.in(folder, log)) {
            try (var anchors = new Anchors(List.of(file(), client(witness)), CLOCK)) {
                anchors.publish(log.checkpoint(), log);
                until(() -> !anchors.arrived().isEmpty());
            }
            var restored = log.copy(7);
            try (var anchors = new Anchors(List.of(file(), client(witness)), CLOCK)) {
                assertThat(anchors.check(restored.origin(), restored))
                        .allMatch(each -> each.state() == Standing.State.CONFLICT)
                        .allMatch(each ->
                                each.told().contains("size 9") && each.told().contains("only 7"));
                assertThat(anchors.conflict().orElseThrow().kind()).isEqualTo(AnchorConflict.Kind.AHEAD);
                restored.grow(9, "rewritten");
                assertThat(anchors.check(restored.origin(), restored))
                        .allMatch(each -> each.conflict().orElseThrow().kind() == AnchorConflict.Kind.FORK);
                assertThat(anchors.check(log.origin(), log))
                        .allMatch(each -> each.state() == Standing.State.CONSISTENT);
                assertThat(anchors.conflict()).isEmpty();
            }
        }
    }

    @Test
    void a_conflict_that_a_witness_reports_in_between_stops_sealing() throws Exception {
        try (var witness = WitnessAtWork.in(folder, log);
                var honest = new Anchors(List.of(client(witness)), CLOCK);
                var thief = new Anchors(List.of(client(witness)), CLOCK)) {
            honest.publish(log.checkpoint(), log);
            until(() -> !honest.arrived().isEmpty());
            var fork = log.copy(5).grow(20, "stolen");
            thief.publish(fork.checkpoint(), fork);
            until(() -> thief.conflict().isPresent());
            assertThat(thief.conflict().orElseThrow().kind()).isEqualTo(AnchorConflict.Kind.FORK);
            assertThat(thief.arrived()).isEmpty();
        }
    }

    @Test
    void a_checkpoint_that_no_key_of_the_log_signed_is_a_conflict() throws Exception {
        var forged = GrowingLog.named(log.origin()).grow(4, "forged");
        try (var writer = file()) {
            writer.publish(forged.checkpoint(), forged);
        }
        try (var anchors = new Anchors(List.of(file()), CLOCK)) {
            anchors.check(log.origin(), log);
            assertThat(anchors.conflict().orElseThrow().kind()).isEqualTo(AnchorConflict.Kind.ALTERED);
        }
    }

    @Test
    void a_log_that_cannot_be_read_is_no_agreement() throws Exception {
        try (var anchors = new Anchors(List.of(file()), CLOCK)) {
            anchors.publish(log.checkpoint(), log);
            var unreadable = new Anchors.Ours() {
                @Override
                public long size() {
                    return 20;
                }

                @Override
                public byte[] root(long size) {
                    throw new IllegalStateException("no database");
                }

                @Override
                public boolean signed(SignedNote note) {
                    return log.signed(note);
                }
            };
            assertThatThrownBy(() -> anchors.check(log.origin(), unreadable)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_new_file_agrees_and_says_that_it_is_new() throws Exception {
        try (var anchors = new Anchors(List.of(file()), CLOCK)) {
            anchors.remember("file", log.origin(), 6);
            var standing = anchors.check(log.origin(), log).getFirst();
            assertThat(standing.state()).isEqualTo(Standing.State.CONSISTENT);
            assertThat(standing.told()).contains("it is new");
        }
    }

    @Test
    void a_file_that_cannot_be_written_fails_the_tick() throws Exception {
        Files.createDirectory(folder.resolve("checkpoints"));
        try (var anchors = new Anchors(List.of(file()), CLOCK)) {
            assertThatThrownBy(() -> anchors.publish(log.checkpoint(), log)).isInstanceOf(IOException.class);
            assertThat(anchors.standings().getFirst().state()).isEqualTo(Standing.State.UNREACHABLE);
        }
    }

    private AppendOnlyFile file() {
        return new AppendOnlyFile("file", folder.resolve("checkpoints"), CLOCK);
    }

    private static WitnessClient client(WitnessAtWork witness) {
        return new WitnessClient(witness.address(), witness.key());
    }

    private static void until(BooleanSupplier met) throws InterruptedException {
        for (int turn = 0; turn < 1_000; turn++) {
            if (met.getAsBoolean()) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("it did not come to pass within ten seconds");
    }

    /** An anchor that answers when it is let. */
    private static final class Slow implements Anchor {

        private final List<Long> asked = new CopyOnWriteArrayList<>();
        private final Semaphore answers = new Semaphore(0);
        private volatile int failures;

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public Kind kind() {
            return Kind.WITNESS;
        }

        @Override
        public Optional<SignedNote> newest(String origin) {
            return Optional.empty();
        }

        @Override
        public List<String> publish(SignedNote checkpoint, Consistency proofs) throws IOException {
            asked.add(Checkpoint.of(checkpoint).orElseThrow().size());
            answers.acquireUninterruptibly();
            if (failures > 0) {
                failures--;
                throw new IOException("It is out.");
            }
            return List.of();
        }

        @Override
        public void close() {
            answers.release(100);
        }
    }
}
