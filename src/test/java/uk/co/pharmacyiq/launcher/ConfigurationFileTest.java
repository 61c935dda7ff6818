package uk.co.pharmacyiq.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.tls.DevelopmentCertificate;

class ConfigurationFileTest {

    private static final String GOOD = """
            database.url = jdbc:postgresql://db.example.org/pharmacyiq?sslmode=verify-full
            database.user = pharmacyiq_app
            database.password-file = app.password
            tls.certificate = tls/server.pem
            tls.private-key = tls/server.key
            keys.master-file = master.key
            data.country = GB
            database.country = GB
            organisation.name = A pharmacy
            organisation.administrator = Moira Drummond
            organisation.administrator-username = moira.drummond
            """;

    /** Made up, and as strong as the start asks for. */
    private static final String PASSWORD = "nine-herons-over-tay";

    @TempDir
    private Path folder;

    @BeforeEach
    void lay_out_a_good_installation() throws IOException {
        PrivateFile.write(folder.resolve("app.password"), PASSWORD + "\n");
        PrivateFile.write(folder.resolve("master.key"), Base64.getEncoder().encodeToString(random()));
        new DevelopmentCertificate(folder.resolve("tls"), Clock.systemUTC()).ensure();
    }

    @Test
    void reads_a_good_file_with_names_relative_to_it() throws IOException {
        RunConfiguration configuration = read(GOOD);
        assertThat(configuration.databases().app().password()).isEqualTo(PASSWORD);
        assertThat(configuration.databases().migrator()).isEmpty();
        assertThat(configuration.address()).isEqualTo(new Server.Address("127.0.0.1", 8443));
        assertThat(configuration.keys()).isEqualTo(new KeySettings.InFile(folder.resolve("master.key")));
        assertThat(configuration.organisation().organisation()).isEqualTo("A pharmacy");
        assertThat(configuration.organisation().handle()).isEqualTo("a-pharmacy");
        assertThat(configuration.organisation().username()).isEqualTo("moira.drummond");
    }

    @Test
    void refuses_an_administrator_who_is_nobody() {
        assertThatThrownBy(() -> read(GOOD.replace("Moira Drummond", "Shop Manager")))
                .hasMessageContaining("organisation.administrator must be the full name of one person");
        assertThatThrownBy(() -> read(GOOD.replace("= moira.drummond", "= admin")))
                .hasMessageContaining("organisation.administrator-username must be one person's");
        assertThatThrownBy(() -> read(GOOD + "organisation.handle = Not A Handle\n"))
                .hasMessageContaining("organisation.handle must be given");
    }

    @Test
    void lists_everything_that_is_missing_at_once() {
        assertThatThrownBy(() -> read("port = many\n"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContainingAll(
                        "database.url is missing",
                        "database.user is missing",
                        "database.password-file is missing",
                        "tls.certificate is missing",
                        "tls.private-key is missing",
                        "keys.master-file is missing",
                        "organisation.name is missing",
                        "organisation.administrator is missing",
                        "organisation.administrator-username is missing",
                        "port must be a number between 1 and 65535");
    }

    @Test
    void DP_35_nothing_starts_that_keeps_patients_data_outside_the_united_kingdom_or_where_nobody_says() {
        assertThatThrownBy(() -> read(GOOD.replace("data.country = GB\n", "")
                        .replace("database.country = GB\n", "database.country = IE\n")))
                .hasMessageContainingAll("data.country is missing", "database.country must be GB");
        assertThatThrownBy(() -> read(GOOD.replace("data.country = GB", "data.country = UK")))
                .hasMessageContaining("data.country must be GB");
        assertThatThrownBy(() -> read(GOOD.replace("database.country = GB\n", "")))
                .hasMessageContaining("database.country is missing");
    }

    @Test
    void refuses_secrets_that_others_can_read() throws IOException {
        for (String name : new String[] {"app.password", "master.key", "tls/server.key"}) {
            Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
        }
        assertThatThrownBy(() -> read(GOOD))
                .hasMessageContainingAll(
                        "app.password can be read by others",
                        "master.key can be read by others",
                        "server.key can be read by everybody");
    }

    @Test
    void refuses_a_database_elsewhere_without_a_checked_certificate_and_one_with_secrets_in_its_address() {
        assertThatThrownBy(() -> read(GOOD.replace("verify-full", "require"))).hasMessageContaining("verify-full");
        assertThatThrownBy(() -> read(GOOD.replace("verify-full", "verify-full&password=x")))
                .hasMessageContaining("must not set password");
        assertThatThrownBy(() -> read(GOOD.replace("db.example.org", "user:x@db.example.org")))
                .hasMessageContaining("must not hold a user or a password");
        assertThatThrownBy(() -> read(GOOD.replace("jdbc:postgresql", "jdbc:h2")))
                .hasMessageContaining("must look like");
    }

    @Test
    void lets_a_database_on_this_machine_do_without_tls() throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:5433/pharmacyiq";
        RunConfiguration configuration =
                read(GOOD.replace("jdbc:postgresql://db.example.org/pharmacyiq?sslmode=verify-full", url));
        assertThat(configuration.databases().app().jdbcUrl()).isEqualTo(url);
    }

    @Test
    void checks_who_answers_at_a_database_elsewhere_unless_a_reason_says_otherwise() throws IOException {
        String url = "jdbc:postgresql://db.example.org/pharmacyiq?sslmode=verify-full";
        String plain = GOOD.replace(url, "jdbc:postgresql://localhost,db.example.org/pharmacyiq");
        assertThat(read(plain).databases().app().jdbcUrl()).endsWith("/pharmacyiq?sslmode=verify-full");
        assertThat(read(GOOD + "database.ca-file = tls/server.pem\n")
                        .databases()
                        .app()
                        .jdbcUrl())
                .startsWith(url + "&sslrootcert=")
                .endsWith("server.pem");

        String weaker = GOOD.replace("verify-full", "require");
        assertThatThrownBy(() -> read(weaker + "database.unverified-because = none\n"))
                .hasMessageContaining("database.unverified-because");
        assertThat(read(weaker + "database.unverified-because = a tunnel of our own leads there (ticket 4711)\n")
                        .databases()
                        .app()
                        .jdbcUrl())
                .endsWith("sslmode=require");
    }

    @Test
    void M_054_start_with_a_password_that_everybody_knows_is_refused_and_not_told() throws IOException {
        for (String weak : new String[] {
            "postgres",
            "ChangeMe123!",
            "Password2026",
            "pharmacyiq_app-1",
            "aaaaaaaaaaaaaaaa",
            "abcdefghijklmnop",
            "short-one"
        }) {
            PrivateFile.write(folder.resolve("app.password"), weak + "\n");
            assertThatThrownBy(() -> read(GOOD))
                    .as(weak)
                    .hasMessageContaining("database.password-file: the password in")
                    .hasMessageNotContaining(weak);
        }
        PrivateFile.write(folder.resolve("app.password"), "\n");
        assertThatThrownBy(() -> read(GOOD)).hasMessageContaining("is empty");
    }

    @Test
    void refuses_settings_it_does_not_know_and_keys_of_the_wrong_length() throws IOException {
        PrivateFile.write(folder.resolve("master.key"), Base64.getEncoder().encodeToString(new byte[16]));
        assertThatThrownBy(() -> read(GOOD + "server.ssl.enabled = false\n"))
                .hasMessageContainingAll("server.ssl.enabled is not a setting", "32 random bytes");
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private RunConfiguration read(String text) throws IOException {
        Path file = folder.resolve("pharmacyiq.properties");
        Files.writeString(file, text);
        return ConfigurationFile.read(file, Clock.systemUTC());
    }
}
