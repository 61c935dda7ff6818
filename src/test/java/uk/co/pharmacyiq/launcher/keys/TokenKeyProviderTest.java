package uk.co.pharmacyiq.launcher.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.KeySettings;

/** Against SoftHSM2: the wrapping is done inside the token. */
class TokenKeyProviderTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private KeySettings.InToken settings;
    private TokenKeyProvider provider;

    @BeforeEach
    void a_token_with_a_key() throws IOException, InterruptedException {
        settings = SoftToken.get()
                .settings(folder, "piq." + UUID.randomUUID().toString().substring(0, 8));
        provider = new TokenKeyProvider(settings, Clock.systemUTC());
        provider.next();
    }

    @Test
    void wraps_inside_the_token_for_one_place() {
        assertThat(provider.current()).isEqualTo("pkcs11:" + settings.key());
        byte[] box = provider.wrap("here", KEY);
        assertThat(new String(box, StandardCharsets.ISO_8859_1)).doesNotContain("0123456789abcdef");
        assertThat(provider.unwrap(provider.current(), "here", box)).isEqualTo(KEY);
        assertThatThrownBy(() -> provider.unwrap(provider.current(), "there", box))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("of another place");
        byte[] damaged = box.clone();
        damaged[damaged.length - 1] ^= 1;
        assertThatThrownBy(() -> provider.unwrap(provider.current(), "here", damaged))
                .isInstanceOf(KeysUnavailable.class);
        assertThat(provider.unwrap(provider.current(), "here", box))
                .as("and it goes on")
                .isEqualTo(KEY);
    }

    @Test
    void M_055_the_key_that_follows_wraps_from_then_on_and_the_one_before_it_still_unwraps() {
        String before = provider.current();
        byte[] box = provider.wrap("here", KEY);
        String after = provider.next();
        assertThat(after).isEqualTo("pkcs11:" + settings.key() + "-2").isEqualTo(provider.current());
        assertThat(provider.unwrap(before, "here", box)).isEqualTo(KEY);

        var anotherServer = new TokenKeyProvider(settings, Clock.systemUTC());
        assertThat(anotherServer.current()).isEqualTo(after);
        assertThat(anotherServer.unwrap(after, "here", provider.wrap("here", KEY)))
                .isEqualTo(KEY);
    }

    @Test
    void a_key_never_leaves_the_token() throws Exception {
        assertThat(Token.open(settings).isHidden(settings.key())).isTrue();
    }

    @Test
    void the_root_lies_wrapped_and_opens_to_the_same_bytes_after_it_was_wrapped_anew() throws IOException {
        RootFile.make(settings.rootFile(), provider);
        byte[] derived = Keys.open(settings).root().derive("AES", "x", "y").getEncoded();
        assertThatThrownBy(() -> RootFile.make(settings.rootFile(), provider))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("not written over");

        provider.next();
        String before = Files.readString(settings.rootFile());
        assertThat(RootFile.rewrap(settings.rootFile(), provider)).isTrue();
        assertThat(RootFile.rewrap(settings.rootFile(), provider)).isFalse();
        assertThat(Files.readString(settings.rootFile())).isNotEqualTo(before);
        assertThat(Keys.open(settings).root().derive("AES", "x", "y").getEncoded())
                .isEqualTo(derived);
        assertThat(String.join("\n", KeysCheck.of(settings).lines())).contains("-2 wraps", "opens");
    }

    @Test
    void says_what_stands_in_the_way_and_never_the_pin() throws IOException {
        assertThatThrownBy(() -> Keys.open(settings)).hasMessageContaining("keys --make-root");
        var none = new TokenKeyProvider(
                new KeySettings.InToken(
                        settings.rootFile(), settings.module(), settings.slot(), "nothing", settings.pinFile()),
                Clock.systemUTC());
        assertThatThrownBy(none::current).hasMessageContaining("holds no key nothing");
        PrivateFile.write(settings.pinFile(), "994411-badger\n994411-badger\n");
        assertThatThrownBy(() -> Token.open(settings))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("more than one line")
                .hasMessageNotContaining("badger");
    }
}
