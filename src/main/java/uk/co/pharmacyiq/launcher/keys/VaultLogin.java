package uk.co.pharmacyiq.launcher.keys;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.installation.SecretFile;

/** The token to ask the Vault with: out of its file each time, or from an AppRole until two thirds of it are over. */
final class VaultLogin {

    private final KeySettings.Login login;
    private final VaultClient vault;
    private final Clock clock;
    private @Nullable Held held;

    private record Held(String token, Instant until) {}

    VaultLogin(KeySettings.Login login, VaultClient vault, Clock clock) {
        this.login = login;
        this.vault = vault;
        this.clock = clock;
    }

    synchronized String token() {
        try {
            return switch (login) {
                case KeySettings.Login.Token(var file) -> SecretFile.read(file);
                case KeySettings.Login.AppRole role -> {
                    Held now = held;
                    if (now == null || !now.until().isAfter(clock.instant())) {
                        now = signIn(role);
                        held = now;
                    }
                    yield now.token();
                }
            };
        } catch (IOException | CommandFailed e) {
            throw new KeysUnavailable("The secret for the Vault cannot be read: " + e.getMessage(), e);
        }
    }

    /** The Vault did not take the token: the next one is asked for anew. */
    synchronized void forget() {
        held = null;
    }

    private Held signIn(KeySettings.Login.AppRole role) throws IOException {
        VaultClient.Answer answer = vault.ask(
                "auth/approle/login",
                Optional.empty(),
                Optional.of(Map.of("role_id", role.roleId(), "secret_id", SecretFile.read(role.secretIdFile()))));
        String token = answer.body().path("auth").path("client_token").asString("");
        if (!answer.isDone() || token.isEmpty()) {
            throw vault.refusal("let the AppRole in", answer);
        }
        long seconds = answer.body().path("auth").path("lease_duration").asLong(0);
        // A token without an end is asked for anew each hour all the same.
        return new Held(token, clock.instant().plusSeconds(seconds <= 0 ? 3600 : seconds * 2 / 3));
    }
}
