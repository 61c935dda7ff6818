package uk.co.pharmacyiq.launcher.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.postgres.DatabaseTls;

class SecretAgeTest {

    @TempDir
    private Path folder;

    @Test
    void M_054_a_password_older_than_a_year_is_named_and_a_key_may_grow_old() throws IOException {
        for (String name : new String[] {"app.password", "master.key", "sealer.keys"}) {
            PrivateFile.write(folder.resolve(name), "made up");
            Files.setLastModifiedTime(
                    folder.resolve(name), FileTime.from(Instant.now().minus(Duration.ofDays(400))));
        }
        Path file = Files.writeString(folder.resolve("some.conf"), """
                database.password-file = app.password
                database.sealer.password-file = not-there.password
                keys.master-file = master.key
                sealer.key-file = sealer.keys
                organisation.name = A pharmacy
                """);
        assertThat(SecretAge.of(ConfigurationValues.read(file), Clock.systemUTC()))
                .containsExactly(
                        new SecretAge(
                                true,
                                "database.password-file is 400 days old: change it, the server may run meanwhile"),
                        new SecretAge(false, "keys.master-file is 400 days old"),
                        new SecretAge(false, "sealer.key-file is 400 days old"));
    }

    @Test
    void tells_whether_somebody_could_listen_on_the_way_to_the_database() throws Exception {
        assertThat(DatabaseTls.of(TestDatabase.get().app(), false).isOpen()).isFalse();
        assertThat(DatabaseTls.of(TestDatabase.get().app(), true))
                .isEqualTo(new DatabaseTls(true, "none: whoever is in between reads along"));
    }
}
