package uk.co.pharmacyiq.launcher.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.launcher.files.PrivateFile;

class KeySettingsTest {

    private static final String TOKEN = """
            keys.provider = pkcs11
            keys.root-file = root.wrapped
            keys.pkcs11.module = module.so
            keys.pkcs11.key = pharmacyiq
            keys.pkcs11.pin-file = token.pin
            """;

    private static final String VAULT = """
            keys.provider = vault
            keys.root-file = root.wrapped
            keys.vault.address = https://vault.example.org:8200/
            keys.vault.key = pharmacyiq
            keys.vault.token-file = vault.token
            keys.vault.country = GB
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void lay_out_what_they_name() throws IOException {
        MasterKeyFile.ensure(folder.resolve("master.key"), true);
        Files.writeString(folder.resolve("module.so"), "");
        PrivateFile.write(folder.resolve("token.pin"), "480173-otter\n");
        PrivateFile.write(folder.resolve("vault.token"), "hvs.made-up\n");
        PrivateFile.write(folder.resolve("secret-id"), "made-up\n");
    }

    @Test
    void is_a_key_file_unless_another_provider_is_named() throws IOException {
        var file = new KeySettings.InFile(folder.resolve("master.key"));
        assertThat(read("keys.master-file = master.key\n")).isEqualTo(file);
        assertThat(read("keys.provider = file\nkeys.master-file = master.key\n"))
                .isEqualTo(file);
        assertThatThrownBy(() -> read("keys.provider = magic\nkeys.master-file = master.key\n"))
                .hasMessageContaining("keys.provider must be file, pkcs11 or vault");
    }

    @Test
    void reads_a_token_whose_root_is_still_to_be_made() throws IOException {
        assertThat(read(TOKEN + "keys.pkcs11.slot = 1175322913\n"))
                .isEqualTo(new KeySettings.InToken(
                        folder.resolve("root.wrapped"),
                        folder.resolve("module.so"),
                        Optional.of(1175322913L),
                        "pharmacyiq",
                        folder.resolve("token.pin")));
        assertThat(read(TOKEN)).extracting("slot").isEqualTo(Optional.empty());
    }

    @Test
    void reads_a_vault_with_a_token_or_an_approle() throws IOException {
        assertThat(read(VAULT))
                .isEqualTo(new KeySettings.InVault(
                        folder.resolve("root.wrapped"),
                        URI.create("https://vault.example.org:8200"),
                        "transit",
                        "pharmacyiq",
                        new KeySettings.Login.Token(folder.resolve("vault.token")),
                        new KeySettings.VaultExtras(Optional.empty(), Optional.empty())));
        assertThat(read(VAULT.replace("token-file = vault.token", "role-id = server")
                        + "keys.vault.secret-id-file = secret-id\nkeys.vault.mount = nhs/transit\n"))
                .extracting("login", "mount")
                .containsExactly(new KeySettings.Login.AppRole("server", folder.resolve("secret-id")), "nhs/transit");
    }

    @Test
    void DP_35_a_vault_that_can_open_patients_data_is_in_the_united_kingdom() {
        assertThatThrownBy(() -> read(VAULT.replace("country = GB", "country = US")))
                .hasMessageContaining("keys.vault.country must be GB");
        assertThatThrownBy(() -> read(VAULT.replace("keys.vault.country = GB\n", "")))
                .hasMessageContaining("keys.vault.country is missing");
    }

    @Test
    void tells_everything_that_is_wrong_at_once() {
        assertThatThrownBy(() -> read("keys.provider = vault\nkeys.master-file = master.key\nkeys.vault.key = a/b\n"
                        + "keys.vault.address = http://vault.example.org\n"))
                .hasMessageContainingAll(
                        "keys.master-file is of no use with keys.provider = vault",
                        "keys.root-file is missing",
                        "keys.vault.key must be letters",
                        "keys.vault.address must look like https://",
                        "keys.vault needs either token-file, or role-id and secret-id-file");
        assertThatThrownBy(() -> read("keys.provider = pkcs11\nkeys.pkcs11.slot = first\n"))
                .hasMessageContainingAll(
                        "keys.pkcs11.module is missing",
                        "keys.pkcs11.slot must be the number of a slot",
                        "keys.pkcs11.pin-file is missing");
    }

    @Test
    void M_054_pins_and_tokens_that_others_can_read_or_that_everybody_knows_are_refused() throws IOException {
        Files.setPosixFilePermissions(
                folder.resolve("vault.token"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> read(VAULT)).hasMessageContaining("vault.token can be read by others");
        for (String weak : new String[] {"123456", "4801", "111111", "changeme"}) {
            PrivateFile.write(folder.resolve("token.pin"), weak);
            assertThatThrownBy(() -> read(TOKEN))
                    .hasMessageContaining("keys.pkcs11.pin-file: what " + folder.resolve("token.pin"))
                    .hasMessageNotContaining(weak);
        }
    }

    private KeySettings read(String lines) throws IOException {
        Path file = folder.resolve("keys.conf");
        Files.writeString(file, lines);
        ConfigurationValues values = ConfigurationValues.read(file);
        KeySettings settings = values.keys();
        values.refuseFaults();
        return settings;
    }
}
