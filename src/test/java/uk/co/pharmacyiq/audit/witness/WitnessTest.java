package uk.co.pharmacyiq.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.audit.anchor.GrowingLog;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.Cosignature;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.tree.Merkle;

class WitnessTest {

    private static final String ORIGIN = "audit.example/heads/1";

    @TempDir
    Path folder;

    private final GrowingLog log = GrowingLog.named(ORIGIN).grow(7, "honest");
    private WitnessAtWork witness;

    @BeforeEach
    void start() throws IOException {
        witness = WitnessAtWork.in(folder, log);
    }

    @AfterEach
    void stop() {
        witness.close();
    }

    @Test
    void it_signs_the_first_checkpoint_it_sees_and_every_one_that_continues_it() throws Exception {
        var first = witness.add(0, log);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Cosignature.verified(witness.key(), log.checkpoint().with(first.body())))
                .contains(WitnessAtWork.NOW);
        log.grow(30, "honest");
        assertThat(witness.add(7, log).statusCode()).isEqualTo(200);
        assertThat(witness.add(37, log).statusCode()).as("the same again").isEqualTo(200);
    }

    @Test
    void it_shows_the_last_checkpoint_with_the_signatures_of_the_log_and_its_own() throws Exception {
        assertThat(witness.newest(ORIGIN).statusCode()).isEqualTo(404);
        witness.add(0, log);
        var shown = SignedNote.parse(witness.newest(ORIGIN).body()).orElseThrow();
        assertThat(shown.signedBy(log.verifier())).isTrue();
        assertThat(shown.signedBy(witness.key())).isTrue();
        assertThat(shown.text()).isEqualTo(log.checkpoint().text());
        assertThat(witness.newest("another.example/log").statusCode()).isEqualTo(404);
    }

    @Test
    void it_tells_what_it_is_and_by_which_key_it_signs() throws Exception {
        var about = witness.get("/");
        assertThat(about.statusCode()).isEqualTo(200);
        assertThat(about.body()).contains(witness.key().text()).contains(ORIGIN + " 0");
        assertThat(witness.get("/anything").statusCode()).isEqualTo(404);
    }

    @Test
    void a_request_it_cannot_read_is_400() throws Exception {
        var note = log.checkpoint().note();
        for (var bad : List.of(
                "",
                "old 0",
                "old 0\n" + note,
                "old 00\n\n" + note,
                "old -1\n\n" + note,
                "old 0 \n\n" + note,
                "new 0\n\n" + note,
                "old 0\nabc\n\n" + note,
                "old 9999999999999999999\n\n" + note,
                "old 0\n" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n".repeat(64) + "\n" + note,
                "old 0\n\nnot a note\n")) {
            assertThat(witness.post(bad).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(witness.add(8, List.of(), log.checkpoint()).statusCode())
                .as("old > new")
                .isEqualTo(400);
        assertThat(witness.post("x".repeat(70_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void a_log_it_does_not_know_is_404_and_a_key_it_does_not_know_403() throws Exception {
        assertThat(witness.add(0, GrowingLog.named("unknown.example/log").grow(3, "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(witness.add(0, GrowingLog.named(ORIGIN).grow(3, "x")).statusCode())
                .isEqualTo(403);
        var altered = new SignedNote(
                log.checkpoint().text().replace("\n7\n", "\n8\n"),
                log.checkpoint().signatures());
        assertThat(witness.add(0, List.of(), altered).statusCode()).isEqualTo(403);
    }

    @Test
    void another_old_size_is_409_with_the_size_it_signed_last() throws Exception {
        witness.add(0, log);
        log.grow(3, "honest");
        var conflict = witness.add(5, log);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).isEqualTo("7\n");
        assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    }

    @Test
    void a_log_that_was_rolled_back_is_409_and_a_fork_422() throws Exception {
        witness.add(0, log);
        var rolledBack = log.copy(4);
        assertThat(witness.add(0, rolledBack).statusCode()).isEqualTo(409);
        assertThat(witness.add(4, rolledBack).statusCode()).isEqualTo(409);
        var fork = log.copy(4).grow(3, "other");
        assertThat(witness.add(7, List.of(), fork.checkpoint()).statusCode())
                .as("same size")
                .isEqualTo(422);
        fork.grow(9, "other");
        assertThat(witness.add(7, fork).statusCode()).isEqualTo(422);
        assertThat(witness.newest(ORIGIN).body()).contains("\n7\n");
    }

    @Test
    void the_first_checkpoint_needs_no_proof_and_takes_none() throws Exception {
        assertThat(witness.add(0, List.of(new byte[32]), log.checkpoint()).statusCode())
                .isEqualTo(422);
        var nothing = new Checkpoint(ORIGIN, 0, new byte[32]).signed(log.key());
        assertThat(witness.add(0, List.of(), nothing).statusCode()).isEqualTo(422);
        var empty = new Checkpoint(ORIGIN, 0, Merkle.emptyRoot()).signed(log.key());
        assertThat(witness.add(0, List.of(), empty).statusCode()).isEqualTo(200);
        assertThat(witness.add(0, log).statusCode()).isEqualTo(200);
    }

    @Test
    void of_two_histories_that_start_from_the_same_size_exactly_one_is_signed() throws Exception {
        witness.add(0, log);
        for (int round = 0; round < 20; round++) {
            long old = log.size();
            var one = log.copy(old).grow(2, "one " + round);
            var two = log.copy(old).grow(2, "two " + round);
            var answers = together(
                    () -> witness.add(old, one).statusCode(),
                    () -> witness.add(old, two).statusCode());
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            log.grow(2, (answers.getFirst() == 200 ? "one " : "two ") + round);
            assertThat(witness.newest(ORIGIN).body())
                    .startsWith(log.checkpoint().text());
        }
    }

    @Test
    void it_knows_after_a_crash_what_it_signed_and_passes_over_a_torn_line() throws Exception {
        witness.add(0, log);
        witness.close();
        Files.writeString(folder.resolve("state"), "1772443800 9 AAAA", StandardOpenOption.APPEND);
        witness = WitnessAtWork.in(folder, log);
        assertThat(witness.add(0, log).body()).isEqualTo("7\n");
        log.grow(1, "honest");
        assertThat(witness.add(7, log).statusCode()).isEqualTo(200);
        witness.close();
        witness = WitnessAtWork.in(folder, log);
        assertThat(witness.add(0, log).body()).isEqualTo("8\n");
        assertThat(Files.readAllLines(folder.resolve("state"))).hasSize(3).anyMatch(line -> line.endsWith(" #torn"));
    }

    @Test
    void it_does_not_start_on_a_file_that_was_altered_or_is_in_use() throws Exception {
        witness.add(0, log);
        assertThatThrownBy(() -> WitnessAtWork.in(folder, log)).hasMessageContaining("Another process");
        witness.close();
        var state = folder.resolve("state");
        var line = Files.readString(state);
        Files.writeString(state, line.replace(" 7 ", " 6 "));
        assertThatThrownBy(() -> WitnessAtWork.in(folder, log)).hasMessageContaining("somebody has been at it");
        Files.writeString(state, line);
        Files.delete(folder.resolve("key"));
        assertThatThrownBy(() -> WitnessAtWork.in(folder, log)).hasMessageContaining("did not sign");
        Files.delete(state);
        witness = WitnessAtWork.in(folder, log);
    }

    @Test
    void its_key_is_for_its_owner_only_and_stays_the_same() throws Exception {
        var key = folder.resolve("key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        var before = witness.key();
        witness.close();
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> WitnessAtWork.in(folder, log)).hasMessageContaining("mode 600");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        witness = WitnessAtWork.in(folder, log);
        assertThat(witness.key()).isEqualTo(before);
    }

    @Test
    void whatever_it_is_asked_the_sizes_it_signs_never_fall_and_each_continues_the_one_before() throws Exception {
        var random = new Random(20260302);
        var histories = new ArrayList<>(List.of(log));
        GrowingLog signed = log.copy(0);
        for (int step = 0; step < 400; step++) {
            var one = histories.get(random.nextInt(histories.size()));
            if (random.nextInt(5) == 0) {
                histories.add(one.copy(random.nextLong(one.size() + 1)).grow(random.nextInt(1, 6), "fork " + step));
            } else if (random.nextBoolean()) {
                one.grow(random.nextInt(4), "more " + step);
            }
            long old = random.nextInt(3) == 0 ? random.nextLong(one.size() + 1) : Math.min(signed.size(), one.size());
            if (witness.add(old, one).statusCode() == 200) {
                assertThat(one.size()).isGreaterThanOrEqualTo(signed.size());
                assertThat(one.root(signed.size())).isEqualTo(signed.root(signed.size()));
                signed = one.copy(one.size());
            }
            assertThat(witness.newest(ORIGIN).body())
                    .startsWith(signed.size() == 0 ? "" : signed.checkpoint().text());
        }
        assertThat(signed.size()).isGreaterThan(20);
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> two) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Integer>();
            for (Future<Integer> each : threads.invokeAll(List.of(one, two))) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
