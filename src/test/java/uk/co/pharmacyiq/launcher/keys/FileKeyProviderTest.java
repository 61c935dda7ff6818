package uk.co.pharmacyiq.launcher.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.keys.MasterKeyProvider;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.installation.MasterKeyFile;

class FileKeyProviderTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file;
    private FileKeyProvider provider;

    @BeforeEach
    void a_key_file() throws IOException {
        file = folder.resolve("master.key");
        MasterKeyFile.ensure(file, true);
        provider = new FileKeyProvider(file);
    }

    @Test
    void wraps_for_one_place_and_tells_nothing_of_the_key_in_its_name() throws IOException {
        byte[] box = provider.wrap("here", KEY);
        assertThat(provider.unwrap(provider.current(), "here", box)).isEqualTo(KEY);
        assertThatThrownBy(() -> provider.unwrap(provider.current(), "there", box))
                .isInstanceOf(IllegalStateException.class);
        assertThat(provider.current()).matches("file:[0-9a-f]{8}");
        byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
        assertThat(java.util.HexFormat.of().formatHex(key))
                .doesNotContain(provider.current().substring(5));
    }

    @Test
    void M_055_a_line_that_is_added_wraps_from_then_on_and_what_earlier_lines_wrapped_opens_without_a_restart()
            throws IOException {
        String before = provider.current();
        byte[] box = provider.wrap("here", KEY);
        String root = Files.readString(file).strip();
        MasterKeyFile.addLine(file);

        assertThat(provider.current()).isNotEqualTo(before);
        assertThat(provider.unwrap(before, "here", box)).isEqualTo(KEY);
        byte[] fresh = provider.wrap("here", KEY);
        assertThat(new FileKeyProvider(file).unwrap(provider.current(), "here", fresh))
                .isEqualTo(KEY);
        assertThat(provider.ids()).containsExactly(before, provider.current());
        assertThat(Files.readAllLines(file)).hasSize(2).startsWith(root);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Keys.open(file).root().derive("AES", "x", "y").getEncoded())
                .as("the root is the first line, and stays")
                .isEqualTo(MasterKeyFile.lines(file)
                        .getFirst()
                        .derive("AES", "x", "y")
                        .getEncoded());
    }

    @Test
    void a_key_that_was_wrapped_while_the_line_was_added_opens_under_either_name() throws IOException {
        String before = provider.current();
        MasterKeyFile.addLine(file);
        byte[] byTheNewLine = provider.wrap("here", KEY);
        assertThat(provider.unwrap(before, "here", byTheNewLine)).isEqualTo(KEY);
    }

    @Test
    void says_which_line_is_missing_when_one_was_taken_out_too_early() throws IOException {
        MasterKeyFile.addLine(file);
        String second = provider.current();
        byte[] box = provider.wrap("here", KEY);
        PrivateFile.write(file, Files.readAllLines(file).getFirst() + "\n");
        assertThatThrownBy(() -> provider.unwrap(second, "here", box))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("has no line " + second);
    }

    @Test
    void opens_what_a_single_master_key_wrapped() throws IOException {
        var alone = new MasterKeyProvider(MasterKeyFile.read(file));
        assertThat(provider.unwrap(alone.current(), "here", alone.wrap("here", KEY)))
                .isEqualTo(KEY);
    }

    @Test
    void M_054_start_with_a_key_file_others_can_read_is_refused() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> Keys.open(new KeySettings.InFile(file)))
                .hasMessageContaining("can be read by others: chmod 600");
    }

    @Test
    void M_054_a_key_of_zeros_or_the_same_line_twice_is_refused() throws IOException {
        String line = Files.readString(file).strip();
        PrivateFile.write(file, line + "\n" + line + "\n");
        assertThatThrownBy(() -> Keys.open(file)).hasMessageContaining("the same line twice");
        PrivateFile.write(file, Base64.getEncoder().encodeToString(new byte[32]));
        assertThatThrownBy(() -> Keys.open(file)).hasMessageContaining("not random");
    }

    @Test
    void the_check_wraps_a_trial_key_and_names_every_line() throws IOException {
        MasterKeyFile.addLine(file);
        KeysCheck.Found found = KeysCheck.of(new KeySettings.InFile(file));
        assertThat(found.current()).isEqualTo(provider.current());
        assertThat(String.join("\n", found.lines())).contains(provider.ids());
    }
}
