package uk.co.pharmacyiq.launcher.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path path;

    @Test
    void has_one_holder_at_a_time() throws IOException {
        DataFolder folder = new DataFolder(path.resolve("demo"));
        assertThat(folder.holder()).isEmpty();
        try (DataFolder.Hold hold = folder.hold()) {
            assertThat(hold.lock().isValid()).isTrue();
            assertThatThrownBy(folder::hold)
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("Another demonstration runs on");
        }
        folder.hold().close();
    }

    @Test
    void makes_a_key_once_and_refuses_to_guess_a_lost_one() throws IOException {
        Path key = new DataFolder(path).masterKey();
        MasterKeyFile.ensure(key, true);
        String text = Files.readString(key);
        assertThat(MasterKeyFile.fault(key)).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");

        MasterKeyFile.ensure(key, false);
        assertThat(Files.readString(key)).isEqualTo(text);

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> MasterKeyFile.ensure(key, false)).hasMessageContaining("can be read by others");
        Files.delete(key);
        assertThatThrownBy(() -> MasterKeyFile.ensure(key, false)).hasMessageContaining("is missing");
    }
}
