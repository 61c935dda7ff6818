package uk.co.pharmacyiq.launcher.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanionTest {

    @TempDir
    private Path folder;

    @Test
    void is_started_again_when_it_is_killed_and_ends_when_it_is_closed() throws IOException {
        Companion companion = companion("echo begun; cat; echo ended in good order");
        long first = pid(0);
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        long second = pid(first);
        assertThat(ProcessHandle.of(second)).isPresent();
        companion.close();
        assertThat(ProcessHandle.of(second).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(folder.resolve("pid")).doesNotExist();
        assertThat(Files.readString(folder.resolve("log")))
                .containsSubsequence("begun", "The companion ended with", "begun", "ended in good order");
    }

    @Test
    void ends_hard_where_it_does_not_end_by_itself_and_is_not_started_again() throws IOException {
        Companion companion = companion("echo begun; exec sleep 600");
        long pid = pid(0);
        await().until(() -> Files.readString(folder.resolve("log")).contains("begun"));
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        companion.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void starts_this_program_with_small_options_of_its_own() {
        var command = ThisProgram.beside(List.of("-Xmx24m"));
        assertThat(command).contains("-Xmx24m", "uk.co.pharmacyiq.launcher.Main");
        assertThat(command).noneMatch(option -> option.startsWith("-XX:AOTCache"));
    }

    private Companion companion(String script) {
        return Companion.start(new Companion.Program(
                "companion", List.of("sh", "-c", script), folder.resolve("log"), folder.resolve("pid")));
    }

    private long pid(long notThis) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Files.exists(folder.resolve("pid"))
                                ? Long.parseLong(
                                        Files.readString(folder.resolve("pid")).strip())
                                : 0L,
                        pid -> pid != 0 && pid != notThis);
    }
}
