package uk.co.pharmacyiq.launcher.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.KeySettings;

/** Against a stand-in that encrypts: what is asked is what the Vault's documentation says, and no secret is told. */
class VaultKeyProviderTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final Clock NOW = Clock.systemUTC();
    private static final Clock LATER = Clock.offset(NOW, Duration.ofMinutes(2));

    @TempDir
    private Path folder;

    private TransitStandIn vault;
    private Path tokenFile;

    @BeforeEach
    void a_vault() throws IOException, GeneralSecurityException {
        vault = TransitStandIn.start(folder.resolve("tls"));
        tokenFile = folder.resolve("vault.token");
        PrivateFile.write(tokenFile, "hvs.first\n");
    }

    @AfterEach
    void end() {
        vault.close();
    }

    @Test
    void wraps_for_one_place_with_the_newest_version() {
        var provider = provider(byToken());
        assertThat(provider.current()).isEqualTo("vault:pharmacyiq:v1");
        byte[] box = provider.wrap("here", KEY);
        assertThat(new String(box, StandardCharsets.US_ASCII)).startsWith("vault:v1:");
        assertThat(provider.unwrap("vault:pharmacyiq:v1", "here", box)).isEqualTo(KEY);
        assertThat(vault.asked)
                .containsExactly(
                        "GET /v1/transit/keys/pharmacyiq",
                        "POST /v1/transit/encrypt/pharmacyiq",
                        "POST /v1/transit/decrypt/pharmacyiq");
        assertThatThrownBy(() -> provider.unwrap("vault:pharmacyiq:v1", "there", box))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("message authentication failed");
        assertThatThrownBy(() -> provider.unwrap("vault:another:v1", "here", box))
                .hasMessageContaining("no version of pharmacyiq");
    }

    @Test
    void M_055_a_version_the_operator_makes_wraps_within_a_minute_and_the_one_before_it_still_unwraps() {
        byte[] box = provider(byToken()).wrap("here", KEY);
        vault.rotate();
        var minutesLater = new VaultKeyProvider(settings(byToken()), LATER);
        assertThat(minutesLater.current()).isEqualTo("vault:pharmacyiq:v2");
        assertThat(new String(minutesLater.wrap("here", KEY), StandardCharsets.US_ASCII))
                .startsWith("vault:v2:");
        assertThat(minutesLater.unwrap("vault:pharmacyiq:v1", "here", box)).isEqualTo(KEY);
    }

    @Test
    void a_token_that_is_replaced_in_its_file_is_taken_up_without_a_restart() throws IOException {
        var provider = provider(byToken());
        byte[] box = provider.wrap("here", KEY);
        vault.token = "hvs.second";
        assertThatThrownBy(() -> provider.unwrap(provider.current(), "here", box))
                .hasMessageContaining("permission denied")
                .hasMessageNotContaining("hvs.");
        PrivateFile.write(tokenFile, "hvs.second\n");
        assertThat(provider.unwrap(provider.current(), "here", box)).isEqualTo(KEY);
    }

    @Test
    void signs_in_by_an_approle_and_again_when_its_token_is_taken_no_more() throws IOException {
        Path secret = folder.resolve("secret-id");
        PrivateFile.write(secret, "a-secret-id-that-is-made-up\n");
        var provider = provider(new KeySettings.Login.AppRole("pharmacyiq-server", secret));
        byte[] box = provider.wrap("here", KEY);
        vault.token = "hvs.third";
        assertThat(provider.unwrap(provider.current(), "here", box)).isEqualTo(KEY);
        assertThat(vault.asked)
                .filteredOn("POST /v1/auth/approle/login"::equals)
                .hasSize(2);

        PrivateFile.write(secret, "a-wrong-one\n");
        vault.token = "hvs.fourth";
        assertThatThrownBy(() -> provider.wrap("here", KEY))
                .hasMessageContaining("invalid role or secret ID")
                .hasMessageNotContaining("a-wrong-one");
    }

    @Test
    void M_054_a_token_that_others_can_read_is_not_used() throws IOException {
        Files.setPosixFilePermissions(tokenFile, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> provider(byToken()).current()).hasMessageContaining("can be read by others");
        assertThat(vault.asked).isEmpty();
    }

    @Test
    void says_that_the_vault_is_sealed_or_does_not_answer() {
        vault.sealed = true;
        assertThatThrownBy(() -> provider(byToken()).current()).hasMessageContaining("it is sealed");
        vault.close();
        assertThatThrownBy(() -> provider(byToken()).current()).hasMessageContaining("does not answer");
    }

    @Test
    void a_vault_whose_certificate_nobody_vouches_for_is_not_spoken_to() {
        var anybody = new KeySettings.InVault(
                folder.resolve("root.wrapped"),
                vault.address(),
                "transit",
                "pharmacyiq",
                byToken(),
                new KeySettings.VaultExtras(Optional.empty(), Optional.empty()));
        assertThatThrownBy(() -> new VaultKeyProvider(anybody, NOW).current()).hasMessageContaining("does not answer");
        assertThat(vault.asked).isEmpty();
    }

    @Test
    void the_root_lies_wrapped_and_opens_after_the_vault_turned_to_a_new_version() throws IOException {
        var settings = settings(byToken());
        RootFile.make(settings.rootFile(), new VaultKeyProvider(settings, NOW));
        byte[] derived = Keys.open(settings).root().derive("AES", "x", "y").getEncoded();
        vault.rotate();
        assertThat(RootFile.rewrap(settings.rootFile(), new VaultKeyProvider(settings, NOW)))
                .isTrue();
        assertThat(Files.readString(settings.rootFile())).startsWith("vault:pharmacyiq:v2\n");
        assertThat(Keys.open(settings).root().derive("AES", "x", "y").getEncoded())
                .isEqualTo(derived);
    }

    private KeySettings.Login byToken() {
        return new KeySettings.Login.Token(tokenFile);
    }

    private VaultKeyProvider provider(KeySettings.Login login) {
        return new VaultKeyProvider(settings(login), NOW);
    }

    private KeySettings.InVault settings(KeySettings.Login login) {
        return new KeySettings.InVault(
                folder.resolve("root.wrapped"),
                vault.address(),
                "transit",
                "pharmacyiq",
                login,
                new KeySettings.VaultExtras(Optional.of(vault.authority()), Optional.empty()));
    }
}
