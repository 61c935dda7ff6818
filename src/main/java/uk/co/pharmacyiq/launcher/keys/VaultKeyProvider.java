package uk.co.pharmacyiq.launcher.keys;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import uk.co.pharmacyiq.keys.KeyProvider;
import uk.co.pharmacyiq.launcher.installation.KeySettings;

/**
 * Wraps by the Transit engine of a Vault, whose key never comes here. The newest version wraps; one that the Vault's
 * operator makes is taken up within a minute. What is wrapped is the Vault's own text, {@code vault:v3:...}.
 */
final class VaultKeyProvider implements KeyProvider {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final KeySettings.InVault settings;
    private final Clock clock;
    private final VaultClient vault;
    private final VaultLogin login;
    private int newest;
    private Instant looked = Instant.MIN;

    VaultKeyProvider(KeySettings.InVault settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.vault = new VaultClient(settings);
        this.login = new VaultLogin(settings.login(), vault, clock);
    }

    @Override
    public String current() {
        return prefix() + "v" + newest();
    }

    @Override
    public byte[] wrap(String place, byte[] key) {
        Map<String, Object> question = Map.of(
                "plaintext", base64(key),
                "associated_data", base64(place.getBytes(StandardCharsets.UTF_8)),
                "key_version", newest());
        String sealed = done("wrap with " + settings.key(), "encrypt/", Optional.of(question), "ciphertext");
        return sealed.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] unwrap(String keyId, String place, byte[] wrapped) {
        if (!keyId.startsWith(prefix())) {
            throw new KeysUnavailable("A key was wrapped by " + keyId + ", which is no version of " + settings.key());
        }
        Map<String, Object> question = Map.of(
                "ciphertext",
                new String(wrapped, StandardCharsets.US_ASCII),
                "associated_data",
                base64(place.getBytes(StandardCharsets.UTF_8)));
        String plain = done("unwrap what " + keyId + " wrapped", "decrypt/", Optional.of(question), "plaintext");
        return Base64.getDecoder().decode(plain);
    }

    private synchronized int newest() {
        if (!looked.plus(LOOK_AGAIN).isAfter(clock.instant())) {
            newest = Integer.parseInt(
                    done("tell of its key " + settings.key(), "keys/", Optional.empty(), "latest_version"));
            looked = clock.instant();
        }
        return newest;
    }

    /** One member of what the engine answers; a token that was replaced meanwhile is read anew, once. */
    private String done(String what, String verb, Optional<Map<String, Object>> question, String member) {
        String path = settings.mount() + "/" + verb + settings.key();
        VaultClient.Answer answer = vault.ask(path, Optional.of(login.token()), question);
        if (answer.status() == 403) {
            login.forget();
            answer = vault.ask(path, Optional.of(login.token()), question);
        }
        String found = answer.body().path("data").path(member).asString("");
        if (!answer.isDone() || found.isEmpty()) {
            throw vault.refusal(what, answer);
        }
        return found;
    }

    private String prefix() {
        return "vault:" + settings.key() + ":";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
