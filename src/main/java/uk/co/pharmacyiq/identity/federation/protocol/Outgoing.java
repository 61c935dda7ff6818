package uk.co.pharmacyiq.identity.federation.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;

/**
 * Asks providers over HTTP: only where {@link Reach} allows, never where an answer sends on to, for ten seconds at most,
 * and no more than 256 KiB of answer is read.
 */
@Component
public class Outgoing {

    private static final int MOST_BYTES = 256 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Reach reach;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Outgoing(@Value("${pharmacyiq.federation.loopback:false}") boolean loopback) {
        this.reach = new Reach(loopback);
    }

    /** What came back, whatever its status. */
    record Reply(int status, String type, String body) {

        boolean isJson() {
            return type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
        }
    }

    /** Whether an address may be asked at all. */
    Outcome<URI> allowed(URI uri) {
        return reach.refusal(uri).<Outcome<URI>>map(Outcome::refused).orElseGet(() -> Outcome.done(uri));
    }

    Outcome<Reply> get(URI uri) {
        return allowed(uri).then(good -> send(asking(good).GET()));
    }

    /** With a token that says for whom. */
    Outcome<Reply> get(URI uri, String accessToken) {
        return allowed(uri)
                .then(good -> send(asking(good)
                        .header("Authorization", "Bearer " + accessToken)
                        .GET()));
    }

    Outcome<Reply> post(URI uri, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return allowed(uri)
                .then(good -> send(asking(good)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))));
    }

    private static HttpRequest.Builder asking(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "application/json");
    }

    private Outcome<Reply> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> reply =
                    client.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
            var type = reply.headers().firstValue("Content-Type").orElse("");
            return Outcome.done(new Reply(reply.statusCode(), type, reply.body()));
        } catch (IOException | IllegalArgumentException unusable) {
            return Outcome.refused(TransportRefusal.UNREACHABLE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Outcome.refused(TransportRefusal.UNREACHABLE);
        }
    }
}
