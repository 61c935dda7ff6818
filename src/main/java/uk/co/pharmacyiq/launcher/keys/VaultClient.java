package uk.co.pharmacyiq.launcher.keys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.launcher.installation.KeySettings;

/** Speaks to a Vault: two tries, a few seconds each, never where it is sent on to. */
final class VaultClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final JsonMapper JSON = new JsonMapper();

    /** What came back. A body is never shown to anybody: only its list of errors is. */
    record Answer(int status, JsonNode body) {

        boolean isDone() {
            return status == 200;
        }

        /** In the Vault's own words, or by its number. */
        String errors() {
            return switch (status) {
                case 503 -> "it is sealed, or under maintenance";
                case 472, 473 -> "it is a standby that serves nothing";
                default ->
                    body.path("errors")
                            .valueStream()
                            .map(error -> error.asString(""))
                            .filter(error -> !error.isBlank())
                            .reduce((one, two) -> one + "; " + two)
                            .orElse("it answers " + status);
            };
        }
    }

    private final HttpClient http;
    private final URI address;
    private final Optional<String> namespace;

    VaultClient(KeySettings.InVault settings) {
        this.address = settings.address();
        this.namespace = settings.extras().namespace();
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER);
        settings.extras().authority().ifPresent(file -> builder.sslContext(TrustedAuthority.only(file)));
        this.http = builder.build();
    }

    /** Asks; without a body it reads. The token goes into a header and nowhere else. */
    Answer ask(String path, Optional<String> token, Optional<Map<String, Object>> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/v1/" + path))
                .timeout(PATIENCE)
                .header("X-Vault-Request", "true");
        namespace.ifPresent(name -> request.header("X-Vault-Namespace", name));
        token.ifPresent(secret -> request.header("X-Vault-Token", secret));
        body.ifPresent(content -> request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(content))));
        try {
            HttpResponse<byte[]> response = send(request.build());
            return new Answer(response.statusCode(), parse(response));
        } catch (IOException e) {
            throw new KeysUnavailable("The Vault at " + address + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysUnavailable("Interrupted while the Vault was asked", e);
        }
    }

    /** Nothing that is asked changes anything there, so a broken line is tried once more. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            return http.send(request, BodyHandlers.ofByteArray());
        }
    }

    KeysUnavailable refusal(String what, Answer answer) {
        return new KeysUnavailable("The Vault at " + address + " refuses to " + what + ": " + answer.errors());
    }

    private static JsonNode parse(HttpResponse<byte[]> response) {
        try {
            return response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }
}
