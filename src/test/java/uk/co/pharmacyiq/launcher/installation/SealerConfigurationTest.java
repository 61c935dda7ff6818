package uk.co.pharmacyiq.launcher.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.launcher.files.PrivateFile;

class SealerConfigurationTest {

    private static final String WITNESS = SigningKey.generate("witness.example.org", new SecureRandom())
            .cosigner()
            .text();
    private static final String GOOD = """
            database.url = jdbc:postgresql://localhost/pharmacyiq
            database.sealer.user = pharmacyiq_sealer
            database.sealer.password-file = sealer.password
            sealer.key-file = sealer.keys
            audit.anchor-file = heads.log
            audit.witness.1.url = https://witness.example.org
            audit.witness.1.vkey = %s
            audit.witness.1.country = GB
            """.formatted(WITNESS);

    @TempDir
    private Path folder;

    @BeforeEach
    void lay_out_what_a_sealer_has() throws IOException {
        PrivateFile.write(folder.resolve("sealer.password"), "five-otters-in-leven\n");
        var secret = Base64.getEncoder().encodeToString(new byte[32]);
        SealerKeys.create(
                folder.resolve("sealer.keys"),
                "audit.example.org",
                WriterKeys.parse(secret).orElseThrow());
    }

    @Test
    void needs_none_of_the_servers_secrets() throws IOException {
        var configuration = read(GOOD + "keys.master-file = /of/another/account\ntls.private-key = /of/it/too\n");
        assertThat(configuration.database().username()).isEqualTo("pharmacyiq_sealer");
        assertThat(configuration.anchorFile()).isEqualTo(folder.resolve("heads.log"));
        assertThat(configuration.witnesses()).containsExactly("https://witness.example.org " + WITNESS);
        assertThat(configuration.timeStamps()).isEmpty();
    }

    @Test
    void lists_everything_that_is_missing_at_once() {
        assertThatThrownBy(() -> read("audit.witness.2.url = https://w.example.org\naudit.time-stamp.url = ftp://a\n"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContainingAll(
                        "database.url is missing",
                        "database.sealer.user is missing",
                        "database.sealer.password-file is missing",
                        "sealer.key-file is missing",
                        "audit.anchor-file is missing",
                        "audit.witness.2.vkey is missing",
                        "audit.time-stamp.certificate is missing",
                        "audit.time-stamp.url must begin with http or https");
    }

    @Test
    void DP_35_a_witness_and_a_time_stamp_say_where_they_are_and_outside_the_united_kingdom_what_allows_it()
            throws IOException {
        Files.writeString(folder.resolve("tsa.pem"), "");
        var stamps = GOOD + "audit.time-stamp.url = https://tsa.example.org\naudit.time-stamp.certificate = tsa.pem\n";
        assertThatThrownBy(() -> read(stamps.replace("1.country = GB", "1.country = FR")))
                .hasMessageContainingAll(
                        "audit.witness.1.transfer-basis must say what allows sending to France",
                        "audit.time-stamp.country is missing");
        assertThatThrownBy(() -> read(stamps + "audit.time-stamp.country = Wales\n"))
                .hasMessageContaining("audit.time-stamp.country must be the two letters");
        assertThatThrownBy(() -> read(GOOD.replace("1.country = GB", "1.country = IN")
                        + "audit.witness.1.transfer-basis = adequacy\n"))
                .hasMessageContaining("sending to India");
        read(stamps + "audit.time-stamp.country = GB\n");
        read(GOOD.replace("1.country = GB", "1.country = IE") + "audit.witness.1.transfer-basis = adequacy\n");
    }

    @Test
    void refuses_what_is_not_a_setting_and_what_is_no_witness() {
        assertThatThrownBy(() -> read(GOOD + "audit.witnes.1.url = x\n"))
                .hasMessageContaining("audit.witnes.1.url is not a setting");
        assertThatThrownBy(() -> read(GOOD.replace(WITNESS, "witness.example.org+0000+AAAA")))
                .hasMessageContaining("audit.witness.1: the url must begin with http");
    }

    @Test
    void refuses_keys_that_others_can_read_and_an_anchor_that_cannot_be_written() throws IOException {
        Files.setPosixFilePermissions(folder.resolve("sealer.keys"), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> read(GOOD.replace("= heads.log", "= nowhere/heads.log")))
                .hasMessageContaining("sealer.key-file: ")
                .hasMessageContaining("set its mode to 600")
                .hasMessageContaining("audit.anchor-file: ")
                .hasMessageContaining("cannot be written");
    }

    private SealerConfiguration read(String text) throws IOException {
        var file = folder.resolve("sealer.conf");
        Files.writeString(file, text);
        return SealerConfiguration.read(file);
    }
}
