package uk.co.pharmacyiq.launcher.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import uk.co.pharmacyiq.launcher.installation.MasterKeyFile;

class MasterKeysCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void adds_a_line_to_a_key_file_and_says_what_to_do_next() throws IOException {
        Path file = folder.resolve("master.key");
        MasterKeyFile.ensure(file, true);
        Path config = Files.writeString(folder.resolve("some.conf"), "keys.master-file = master.key\n");

        assertThat(run("--config", config.toString(), "--next")).isZero();
        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(said.toString())
                .contains("Copy " + file, "wraps; wrapping and unwrapping took")
                .doesNotContain(Files.readAllLines(file));
        assertThat(run("--config", config.toString(), "--make-root")).isEqualTo(1);
    }

    @Test
    void makes_key_and_root_of_an_installation_with_a_token_and_lets_another_key_follow() throws Exception {
        String label = "piq." + UUID.randomUUID().toString().substring(0, 8);
        SoftToken token = SoftToken.get();
        Path root = token.settings(folder, label).rootFile();
        Path config = Files.writeString(folder.resolve("some.conf"), token.configuration(label));

        assertThat(run("--config", config.toString())).as("there is no key yet").isEqualTo(1);
        assertThat(run("--config", config.toString(), "--next", "--make-root")).isZero();
        assertThat(Files.readString(root)).startsWith("pkcs11:" + label + "\n");
        assertThat(run("--config", config.toString(), "--next", "--rewrap-root"))
                .isZero();
        assertThat(Files.readString(root)).startsWith("pkcs11:" + label + "-2\n");
        assertThat(said.toString()).contains("the root in " + root + " opens").doesNotContain(SoftToken.PIN);
    }

    private int run(String... arguments) {
        var out = new PrintWriter(said, true);
        return new CommandLine(new MasterKeysCommand()).setOut(out).setErr(out).execute(arguments);
    }
}
