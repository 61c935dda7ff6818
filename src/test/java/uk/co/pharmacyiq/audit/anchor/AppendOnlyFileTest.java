package uk.co.pharmacyiq.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendOnlyFileTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final GrowingLog log = GrowingLog.named("audit.example/heads/1").grow(5, "honest");
    private Path path;
    private AppendOnlyFile file;

    @BeforeEach
    void open() {
        path = folder.resolve("checkpoints");
        file = again();
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void every_checkpoint_is_a_line_and_the_last_one_the_newest() throws Exception {
        assertThat(file.newest(log.origin())).isEmpty();
        publish(log);
        publish(log.grow(3, "honest"));
        publish(log);
        assertThat(Files.readAllLines(path)).hasSize(2).allMatch(line -> line.startsWith("1772443800 "));
        assertThat(file.newest(log.origin())).contains(log.checkpoint());
        assertThat(again().newest(log.origin())).contains(log.checkpoint());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isIn("rw-r-----", "rw-------");
    }

    @Test
    void logs_of_other_names_stand_in_the_same_file() throws Exception {
        var other = GrowingLog.named("audit.example/heads/2").grow(2, "other");
        publish(log);
        publish(other);
        publish(other.grow(1, "other"));
        assertThat(file.newest(log.origin())).contains(log.checkpoint());
        assertThat(file.newest(other.origin())).contains(other.checkpoint());
        assertThat(file.newest("audit.example/heads/3")).isEmpty();
        assertThat(file.readThrough(log.origin(), log::signed)).isEqualTo(1);
    }

    @Test
    void a_line_torn_by_a_crash_does_not_count_and_the_next_begins_behind_it() throws Exception {
        publish(log);
        var first = log.checkpoint();
        close();
        var line = Files.readString(path);
        for (int cut : new int[] {1, 20, line.length() - 2, line.length() - 1}) {
            Files.writeString(path, line.substring(0, cut), StandardOpenOption.APPEND);
            file = again();
            assertThat(file.newest(log.origin())).contains(cut == 1 ? first : log.checkpoint());
            publish(log.grow(1, "after"));
            assertThat(file.newest(log.origin())).contains(log.checkpoint());
            close();
        }
        file = again();
        assertThat(file.readThrough(log.origin(), log::signed)).isEqualTo(5);
        Files.writeString(path, "177");
        assertThat(again().newest(log.origin())).as("nothing but a torn line").isEmpty();
    }

    @Test
    void a_complete_line_that_cannot_be_read_is_a_conflict() throws Exception {
        publish(log);
        close();
        var line = Files.readString(path);
        for (var altered : new String[] {
            line.replace(" 5 ", " 6 "),
            line.replaceFirst("^1772", "x772"),
            line.replaceFirst("....\n$", "\n"),
            "\n" + "\n",
            "1 2 3\n"
        }) {
            Files.writeString(path, altered);
            try (var fresh = again()) {
                assertThat(conflict(() -> fresh.newest(log.origin())).kind()).isEqualTo(AnchorConflict.Kind.ALTERED);
                assertThat(conflict(() -> fresh.publish(log.checkpoint(), log)).kind())
                        .isEqualTo(AnchorConflict.Kind.ALTERED);
            }
        }
    }

    @Test
    void an_altered_line_in_the_middle_is_found_by_reading_through() throws Exception {
        for (int each = 0; each < 6; each++) {
            publish(log.grow(2, "honest"));
        }
        assertThat(file.readThrough(log.origin(), log::signed)).isEqualTo(6);
        var forged = GrowingLog.named(log.origin()).grow(11, "forged");
        var lines = Files.readAllLines(path);
        lines.set(2, KeptLine.line(CLOCK.instant(), forged.checkpoint()).strip());
        Files.write(path, lines);
        assertThat(conflict(() -> again().readThrough(log.origin(), log::signed))
                        .size())
                .isEqualTo(11);
    }

    @Test
    void a_log_that_is_shorter_or_another_than_the_file_says_is_a_conflict() throws Exception {
        publish(log);
        var rolledBack = log.copy(3);
        var ahead = conflict(() -> file.publish(rolledBack.checkpoint(), rolledBack));
        assertThat(ahead.kind()).isEqualTo(AnchorConflict.Kind.AHEAD);
        assertThat(ahead.size()).isEqualTo(5);
        assertThat(ahead.sentence()).contains("size 5").contains("only 3");
        var fork = rolledBack.grow(2, "other");
        assertThat(conflict(() -> file.publish(fork.checkpoint(), fork)).kind()).isEqualTo(AnchorConflict.Kind.FORK);
        assertThat(Files.readAllLines(path)).hasSize(1);
    }

    @Test
    void a_file_cut_or_replaced_while_in_use_is_a_conflict() throws Exception {
        publish(log);
        var one = Files.readString(path);
        publish(log.grow(2, "honest"));
        Files.writeString(path, one);
        assertThat(conflict(() -> file.publish(log.grow(1, "honest").checkpoint(), log))
                        .sentence())
                .contains("was cut while it was in use");
        Files.delete(path);
        assertThat(conflict(() -> file.newest(log.origin())).kind()).isEqualTo(AnchorConflict.Kind.ALTERED);
        assertThat(again().newest(log.origin()))
                .as("after a restart it may be new")
                .isEmpty();
    }

    @Test
    void of_two_sealers_only_one_writes_the_file() throws Exception {
        publish(log);
        try (var second = again()) {
            assertThat(second.newest(log.origin())).contains(log.checkpoint());
            assertThatThrownBy(() -> second.publish(log.checkpoint(), log))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Another process");
            file.close();
            second.publish(log.grow(1, "honest").checkpoint(), log);
            assertThatThrownBy(() -> file.publish(log.checkpoint(), log)).hasMessageContaining("Another process");
        }
    }

    @Test
    void the_newest_of_a_hundred_thousand_lines_is_found_quickly() throws Exception {
        var note = log.checkpoint();
        var line = KeptLine.line(CLOCK.instant(), note);
        Files.writeString(path, line.repeat(100_000), StandardCharsets.ISO_8859_1);
        publish(log.grow(1, "honest"));
        assertThat(Files.size(path)).isGreaterThan(30_000_000);
        var fresh = again();
        fresh.newest(log.origin());
        long from = System.nanoTime();
        assertThat(fresh.newest(log.origin())).isEqualTo(Optional.of(log.checkpoint()));
        var newest = Duration.ofNanos(System.nanoTime() - from);
        from = System.nanoTime();
        assertThat(fresh.newest("audit.example/heads/9")).isEmpty();
        var absent = Duration.ofNanos(System.nanoTime() - from);
        assertThat(newest).as("newest").isLessThan(Duration.ofMillis(500));
        assertThat(absent).as("a log that is not there").isLessThan(Duration.ofSeconds(5));
    }

    private AppendOnlyFile again() {
        return new AppendOnlyFile("file", path, CLOCK);
    }

    private void publish(GrowingLog which) throws Exception {
        assertThat(file.publish(which.checkpoint(), which)).isEmpty();
    }

    static AnchorConflict conflict(ThrowingCallable step) {
        return catchThrowableOfType(AnchorConflict.class, step);
    }
}
