package uk.co.pharmacyiq.audit.anchor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTP to those who keep or stamp checkpoints: short patience, short answers, no redirects. */
final class Wire implements AutoCloseable {

    private static final long MOST = 1 << 18;

    private final String who;
    private final Duration patience;
    private final HttpClient http;

    Wire(String who, Duration patience) {
        this.who = who;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Whether an address can be called: of http or https, with a host, and no user in it. */
    static boolean callable(URI address) {
        var scheme = address.getScheme();
        return ("https".equals(scheme) || "http".equals(scheme))
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getFragment() == null;
    }

    HttpResponse<byte[]> ask(HttpRequest.Builder request) throws IOException {
        var asked = request.timeout(patience).build();
        var answer = http.sendAsync(asked, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException failed) {
            answer.cancel(true);
            throw new IOException(who + " did not answer.", failed);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException(who + " was not waited for.", stopped);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
