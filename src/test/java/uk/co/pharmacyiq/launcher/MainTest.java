package uk.co.pharmacyiq.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void ends_with_2_when_it_is_used_wrongly_and_shows_how() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(run("run")).isEqualTo(2);
        assertThat(run("demo", "--port", "99999")).isEqualTo(2);
        assertThat(run("doctor", "--data", "a", "--config", "b")).isEqualTo(2);
        assertThat(said.toString()).contains("Usage: pharmacyiq");
    }

    @Test
    void ends_with_1_and_one_clear_message_when_it_fails() {
        assertThat(run("run", "--config", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(said.toString())
                .contains("the file is missing or cannot be read")
                .doesNotContain("\tat ");
    }

    @Test
    void ends_with_3_when_the_doctor_finds_something() {
        assertThat(run("doctor", "--config", folder.resolve("none").toString())).isEqualTo(3);
        assertThat(said.toString()).contains("FINDING");
    }

    @Test
    void says_which_build_it_is() {
        assertThat(run("version")).isZero();
        assertThat(said.toString()).containsSubsequence("build", "schema", "sbom");
    }

    @Test
    void has_nothing_to_stop_where_nothing_runs() {
        assertThat(run("stop", "--data", folder.toString())).isZero();
        assertThat(said.toString()).contains("Nothing runs");
    }

    @Test
    void explains_each_command() {
        for (String command : Main.commandLine().getSubcommands().keySet()) {
            assertThat(run(command, "--help")).as(command).isZero();
        }
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }
}
