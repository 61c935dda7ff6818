package uk.co.pharmacyiq.launcher.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void DP_32_goes_on_after_a_crash_with_the_files_that_are_whole() throws Exception {
        var begun = open("one");
        write(begun, "tables/a.jsonl", "{}\n{}\n");
        write(begun, "tables/b.jsonl", "{}\n");
        assertThatThrownBy(() -> begun.write("tables/c.jsonl", "", out -> {
                    out.write("{}\n");
                    throw new IOException("killed");
                }))
                .hasMessage("killed");
        Files.writeString(folder().resolve("finished.jsonl"), "{\"path\":\"tab", StandardOpenOption.APPEND);
        Files.writeString(folder().resolve("tables/b.jsonl"), "half");

        var again = open("one");
        assertThat(again.finished("tables/a.jsonl"))
                .hasValueSatisfying(file -> assertThat(file.rows()).hasValue(2L));
        assertThat(again.finished("tables/b.jsonl")).isEmpty();
        assertThat(again.finished("tables/c.jsonl")).isEmpty();
        assertThat(again.fingerprint()).isEmpty();
    }

    @Test
    void DP_32_takes_no_folder_of_somebody_else_and_lets_nobody_else_read() throws Exception {
        open("one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThatThrownBy(() -> open("another")).hasMessageContaining("another export");
        Files.writeString(temporary.resolve("stray"), "");
        assertThatThrownBy(() -> ExportFolder.open(temporary, "one")).hasMessageContaining("not empty");
    }

    private Path folder() {
        return temporary.resolve("export");
    }

    private ExportFolder open(String departure) throws IOException {
        return ExportFolder.open(folder(), departure);
    }

    private static void write(ExportFolder folder, String name, String lines) throws Exception {
        folder.write(name, "2026-11-22T00:00:00Z", out -> {
            out.write(lines);
            return Optional.of(lines.lines().count());
        });
    }
}
