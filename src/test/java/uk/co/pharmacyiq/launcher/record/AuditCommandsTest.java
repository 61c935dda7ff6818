package uk.co.pharmacyiq.launcher.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.MasterKeyFile;

class AuditCommandsTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private Path keys;
    private Path master;

    @BeforeEach
    void have_a_master_key() throws IOException {
        keys = folder.resolve("sealer.keys");
        master = folder.resolve("master.key");
        MasterKeyFile.ensure(master, true);
    }

    @Test
    void makes_a_key_file_for_a_sealer_and_tells_its_public_key() throws IOException {
        assertThat(create()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rw-------");
        assertThat(said.toString())
                .contains("audit.example.org/heads/1+")
                .doesNotContain("PRIVATE")
                .doesNotContain(Files.readString(master).strip());
        assertThat(Files.readString(keys)).doesNotContain(Files.readString(master));
    }

    @Test
    void writes_no_key_over_another() throws IOException {
        create();
        var before = Files.readString(keys);
        assertThat(create()).isEqualTo(1);
        assertThat(said.toString()).contains("is there already");
        assertThat(Files.readString(keys)).isEqualTo(before);
    }

    @Test
    void lets_a_new_key_follow_an_old_one_step_by_step() throws IOException {
        create();
        var first = SealerKeys.read(keys).signing().getFirst().verifier();
        assertThat(run("audit", "keys", "--retire", keys.toString())).isEqualTo(1);
        assertThat(run("audit", "keys", "--rotate", keys.toString())).isZero();
        assertThat(SealerKeys.read(keys).signing()).hasSize(2);
        assertThat(SealerKeys.read(keys).signing().getFirst().verifier()).isEqualTo(first);
        assertThat(run("audit", "keys", "--rotate", keys.toString())).isEqualTo(1);
        var second = SealerKeys.read(keys).signing().getLast().verifier();
        assertThat(run("audit", "keys", "--retire", keys.toString())).isZero();
        assertThat(SealerKeys.read(keys).signing()).hasSize(1);
        assertThat(SealerKeys.read(keys).signing().getFirst().verifier()).isEqualTo(second);
        assertThat(SealerKeys.read(keys).base()).isEqualTo("audit.example.org");
    }

    @Test
    void ends_with_2_when_it_is_used_wrongly() {
        assertThat(run("audit")).isEqualTo(2);
        assertThat(run("audit", "keys", "--create", keys.toString())).isEqualTo(2);
        assertThat(run("audit", "keys", "--create", "a", "--rotate", "b")).isEqualTo(2);
        assertThat(run("audit", "keys", "--data", "a", "--config", "b")).isEqualTo(2);
        assertThat(run("witness", "--key", "k", "--state", "s")).isEqualTo(2);
        assertThat(run("witness", "--log", "no key", "--key", "k", "--state", "s"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("--log must be a key of a log");
    }

    @Test
    void says_where_nothing_runs() {
        assertThat(run("audit", "keys", "--data", folder.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("No demonstration runs on");
    }

    @Test
    void explains_each_command() {
        var audit = line().getSubcommands().get("audit").getSubcommands().keySet();
        assertThat(audit).isNotEmpty();
        for (String command : audit) {
            assertThat(run("audit", command, "--help")).as(command).isZero();
        }
    }

    private int create() {
        return run(
                "audit",
                "keys",
                "--create",
                keys.toString(),
                "--base",
                "audit.example.org",
                "--master-key",
                master.toString());
    }

    private int run(String... arguments) {
        return line().execute(arguments);
    }

    private CommandLine line() {
        return new CommandLine(new Commands())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .setExecutionExceptionHandler((failure, command, _) -> {
                    if (!(failure instanceof CommandFailed)) {
                        throw failure;
                    }
                    said.append(failure.getMessage());
                    return 1;
                });
    }

    @CommandLine.Command(
            name = "pharmacyiq",
            mixinStandardHelpOptions = true,
            scope = CommandLine.ScopeType.INHERIT,
            subcommands = {AuditCommand.class, WitnessCommand.class})
    private static final class Commands {}
}
